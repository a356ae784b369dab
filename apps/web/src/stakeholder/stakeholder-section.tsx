import type { Stakeholder } from '@proviso/domain/stakeholder';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import { createSignal, For, Show, Suspense } from 'solid-js';
import { api } from '../api/client.ts';
import { createAnchor } from '../control/anchor.ts';
import { Button, IconButton } from '../control/button.tsx';
import { lazy } from '../control/lazy.ts';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { CoalitionSection } from './coalition-section.tsx';
import { stakeholderTree } from './stakeholder-tree.ts';
import './stakeholder.css';

const StakeholderDialog = lazy(() => import('./stakeholder-dialog.tsx'));

/** The parties with a stake, each below the one it belongs to: their part in the process, whether the deal needs their consent. */
export function StakeholderSection() {
  const debate = useDebate();
  const [open, setOpen] = createSignal<{ readonly changes: Stakeholder | null } | null>(null);
  const mayChange = () => debate.can('stakeholder.change');
  /** Behind the one two places before it, or the one after it: among all, as the matrix has them. */
  const move = async (id: string, by: -1 | 1) => {
    const all = debate.stakeholders();
    const at = all.findIndex((one) => one.id === id);
    const after = by === 1 ? all[at + 1]?.id : (all[at - 2]?.id ?? null);
    if (at < 0 || after === undefined) return;
    const answer = await api.drafts.changeStakeholder(debate.id(), id, { after });
    if (!answer.ok) notify(answer.problem.detail);
  };
  const place = (id: string) => debate.stakeholders().findIndex((one) => one.id === id);
  return (
    <>
      <section class="mt-10">
        <div class="flex flex-wrap items-center gap-3">
          <div class="flex-1">
            <h2 class="font-serif text-20 font-semibold">{say.people.stakeholders}</h2>
            <p class="text-13 text-ink-2">{say.people.stakeholdersWhy}</p>
          </div>
          <Show when={debate.can('stakeholder.add')}>
            <Button onClick={() => setOpen({ changes: null })}>{say.people.addStakeholder}</Button>
          </Show>
        </div>
        <ul class="mt-3 border-t border-line">
          <For
            each={stakeholderTree(debate.stakeholders())}
            fallback={<li class="py-3 text-13 text-ink-3">{say.people.noStakeholders}</li>}
          >
            {({ stakeholder, depth }) => (
              <li
                {...createAnchor(() => `stakeholder-${stakeholder.id}`)}
                class="stakeholder-line"
                style={{ '--depth': depth }}
              >
                <div>
                  <h3 data-colour={stakeholder.colour ?? undefined}>{stakeholder.name}</h3>
                  <p class="text-13 text-ink-3">
                    {[
                      stakeholder.shortName,
                      say.people.kinds[stakeholder.kind],
                      say.part[stakeholder.part],
                      ...(stakeholder.consentNeeded ? [say.mustConsent] : []),
                      ...(depth > 0
                        ? [
                            say.stakeholder.speaksFor(
                              debate.stakeholder(stakeholder.parent ?? '')?.shortName ?? '',
                            ),
                          ]
                        : []),
                    ].join(', ')}
                  </p>
                </div>
                <p class="max-w-[66ch] font-serif text-[15px] leading-normal text-ink-2">
                  {stakeholder.note}
                </p>
                <Show when={mayChange()}>
                  <div class="flex items-start justify-end gap-0.5">
                    <Show when={place(stakeholder.id) > 0}>
                      <IconButton
                        label={say.stakeholder.up(stakeholder.shortName)}
                        onClick={() => void move(stakeholder.id, -1)}
                      >
                        <ArrowUp size={16} aria-hidden="true" />
                      </IconButton>
                    </Show>
                    <Show when={place(stakeholder.id) < debate.stakeholders().length - 1}>
                      <IconButton
                        label={say.stakeholder.down(stakeholder.shortName)}
                        onClick={() => void move(stakeholder.id, 1)}
                      >
                        <ArrowDown size={16} aria-hidden="true" />
                      </IconButton>
                    </Show>
                    <Button look="plain" onClick={() => setOpen({ changes: stakeholder })}>
                      {say.timeline.change}
                    </Button>
                  </div>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={open()} keyed>
          {({ changes }) => (
            <Suspense>
              <StakeholderDialog changes={changes} onClose={() => setOpen(null)} />
            </Suspense>
          )}
        </Show>
      </section>
      <CoalitionSection />
    </>
  );
}
