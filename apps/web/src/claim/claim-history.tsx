import type { ClaimId } from '@proviso/domain/claim';
import { For, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Avatar } from '../control/avatar.tsx';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { claimHappenings } from './claim-happenings.ts';

/** What is known of how a claim, and what stands beside it, came about; the latest first. */
export function ClaimHistory(props: { readonly claim: ClaimId }): JSX.Element {
  const argument = useArgument();
  const happenings = () => {
    const claim = argument.store.claim(props.claim);
    if (!claim) return [];
    const answers = argument.store.tree().answersTo(claim.id);
    return claimHappenings(claim, answers, argument.beside.citationsOn('claim', claim.id));
  };
  return (
    <section class="panel-section">
      <h3>{say.panel.history}</h3>
      <ol class="mt-3 grid gap-3">
        <For each={happenings()} fallback={<li class="panel-empty">{say.claim.onItsWay}</li>}>
          {(happening) => (
            <li class="grid grid-cols-[26px_1fr] gap-2.5 text-13 leading-normal">
              <Avatar name={argument.nameOf(happening.by)} />
              <p>
                <b class="font-medium">{argument.nameOf(happening.by)}</b>{' '}
                {say.panel.happened[happening.kind]}
                <Show when={happening.detail}>
                  {(detail) => (
                    <q class="block font-serif text-ink-2" dir="auto">
                      {detail()}
                    </q>
                  )}
                </Show>
                <time class="block text-12 text-ink-3" dateTime={happening.at}>
                  {formatMoment(happening.at)}
                </time>
              </p>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
