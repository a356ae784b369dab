import { createSignal, For, Show } from 'solid-js';
import { createAnchor } from '../control/anchor.ts';
import { Button } from '../control/button.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { AddStakeholderDialog } from './add-stakeholder-dialog.tsx';

/** The parties with a stake: their part in the process, whether the deal needs their consent. */
export function StakeholderSection() {
  const debate = useDebate();
  const [adding, setAdding] = createSignal(false);
  return (
    <section class="mt-10">
      <div class="flex flex-wrap items-center gap-3">
        <div class="flex-1">
          <h2 class="font-serif text-20 font-semibold">{say.people.stakeholders}</h2>
          <p class="text-13 text-ink-2">{say.people.stakeholdersWhy}</p>
        </div>
        <Show when={debate.can('stakeholder.add')}>
          <Button onClick={() => setAdding(true)}>{say.people.addStakeholder}</Button>
        </Show>
      </div>
      <ul class="mt-3 border-t border-line">
        <For
          each={debate.stakeholders()}
          fallback={<li class="py-3 text-13 text-ink-3">{say.people.noStakeholders}</li>}
        >
          {(stakeholder) => (
            <li
              {...createAnchor(() => `stakeholder-${stakeholder.id}`)}
              class="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[260px_1fr]"
            >
              <div>
                <h3 class="font-serif text-16 font-semibold leading-snug">{stakeholder.name}</h3>
                <p class="text-13 text-ink-3">
                  {[
                    say.people.kinds[stakeholder.kind],
                    say.part[stakeholder.part],
                    ...(stakeholder.consentNeeded ? [say.mustConsent] : []),
                  ].join(', ')}
                </p>
              </div>
              <p class="max-w-[66ch] font-serif text-[15px] leading-normal text-ink-2">{stakeholder.note}</p>
            </li>
          )}
        </For>
      </ul>
      <Show when={adding()}>
        <AddStakeholderDialog onClose={() => setAdding(false)} />
      </Show>
    </section>
  );
}
