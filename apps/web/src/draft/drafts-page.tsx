// biome-ignore-all lint/a11y/useFocusableInteractive: a table of texts, whose links take the focus, not its rows and cells.
import type { Draft } from '@proviso/domain/draft';
import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { Button } from '../control/button.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { AddDraftDialog } from './add-draft-dialog.tsx';
import { AddProvisionDialog } from './add-provision-dialog.tsx';
import { type AlignedRow, alignDrafts } from './align-drafts.ts';
import { AlignedText } from './aligned-text.tsx';
import { DraftHead } from './draft-head.tsx';

/** Whether the drafts that have it say it differently, or one leaves it out. */
const differs = ({ cells }: AlignedRow) =>
  new Set(cells.map(({ provisions }) => provisions.map(({ text }) => text).join('\n'))).size > 1;

/** The texts side by side, tied together clause by clause, differences against the first one marked. */
export default function DraftsPage() {
  const debate = useDebate();
  const [search, setSearch] = useSearchParams();
  usePageTop({ crumbs: () => [{ label: say.debate.drafts }] });
  const [adding, setAdding] = createSignal(false);
  const [addingTo, setAddingTo] = createSignal<Draft | null>(null);
  const drafts = () => debate.overview().drafts;
  const shown = createMemo(() => {
    const asked = typeof search.drafts === 'string' ? search.drafts.split(',') : null;
    const chosen = asked ? drafts().filter(({ id }) => asked.includes(id)) : drafts().slice(0, 3);
    return chosen.length > 0 ? chosen : drafts().slice(0, 3);
  });
  const toggle = (draft: Draft) => {
    const next = drafts().filter((one) => (one === draft ? !shown().includes(one) : shown().includes(one)));
    if (next.length > 0)
      setSearch({ drafts: next.map(({ id }) => id).join(',') }, { replace: true, scroll: false });
  };
  const onlyChanged = () => search.only === 'changed';
  const rows = createMemo(() => {
    const { provisions, lineage } = debate.overview();
    const all = alignDrafts(shown(), provisions, lineage);
    return onlyChanged() ? all.filter(differs) : all;
  });
  return (
    <main id="content" class="px-4 pb-16 pt-5 sm:px-6 sm:pt-6" tabIndex={-1}>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="flex-1 font-serif text-24 font-semibold leading-tight tracking-[-0.012em]">
          {say.drafts.title}
        </h1>
        <Show when={drafts().length > 1}>
          <div class="flex flex-wrap gap-1" role="group" aria-label={say.drafts.shown}>
            <For each={drafts()}>
              {(draft) => (
                <button
                  type="button"
                  class="draft-choice"
                  aria-pressed={shown().includes(draft)}
                  onClick={() => toggle(draft)}
                >
                  {draft.shortTitle}
                </button>
              )}
            </For>
          </div>
          <label class="flex min-h-8 items-center gap-2 text-13">
            <input
              type="checkbox"
              class="size-4 accent-(--accent)"
              checked={onlyChanged()}
              onChange={(event) =>
                setSearch(
                  { only: event.currentTarget.checked ? 'changed' : null },
                  { replace: true, scroll: false },
                )
              }
            />
            {say.drafts.onlyChanged}
          </label>
        </Show>
        <Show when={debate.can('draft.add')}>
          <Button look={drafts().length === 0 ? 'main' : 'usual'} onClick={() => setAdding(true)}>
            {say.drafts.add}
          </Button>
        </Show>
      </div>
      <Show
        when={drafts().length > 0}
        fallback={
          <section class="mt-6 border-t border-line pt-6">
            <h2 class="font-serif text-20 font-semibold">{say.drafts.none}</h2>
            <p class="mt-1 max-w-[60ch] text-16 text-ink-2">{say.drafts.noneWhy}</p>
          </section>
        }
      >
        <div
          class="drafts mt-5"
          role="table"
          aria-label={say.drafts.compare}
          style={{ '--drafts': shown().length }}
        >
          <div role="row" class="drafts-row drafts-head">
            <For each={shown()}>
              {(draft, i) => (
                <div role="columnheader">
                  <DraftHead
                    draft={draft}
                    against={i() === 0 ? null : (shown()[0] ?? null)}
                    onAddProvision={debate.can('provision.add') ? () => setAddingTo(draft) : null}
                  />
                </div>
              )}
            </For>
          </div>
          <For each={rows()}>
            {(row) => (
              <div role="row" class="drafts-row">
                <For each={row.cells}>
                  {(cell, i) => (
                    <div role="cell">
                      <AlignedText
                        cell={cell}
                        draft={shown()[i()]}
                        base={i() === 0 ? null : (row.cells[0]?.provisions ?? [])}
                      />
                    </div>
                  )}
                </For>
              </div>
            )}
          </For>
        </div>
      </Show>
      <Show when={adding()}>
        <AddDraftDialog onClose={() => setAdding(false)} />
      </Show>
      <Show when={addingTo()} keyed>
        {(draft) => <AddProvisionDialog draft={draft} onClose={() => setAddingTo(null)} />}
      </Show>
    </main>
  );
}
