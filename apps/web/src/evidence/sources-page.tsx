import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { BrokenPage } from '../shell/broken-page.tsx';
import { SourceDialog } from './source-dialog.tsx';
import { SourceEntry } from './source-entry.tsx';
import { ratings } from './source-rating.ts';

/** The library: every source with how far it is trusted and where it is quoted. */
export default function SourcesPage() {
  const debate = useDebate();
  const evidence = useQuery(() => queries.evidence(debate.id()));
  usePageTop({ crumbs: () => [{ label: say.source.page }] });
  const [adding, setAdding] = createSignal(false);
  const [wanted, setWanted] = createSignal('');
  const known = createMemo(() => (evidence.isSuccess ? evidence.data : null));
  const rated = createMemo(() => ratings(known()?.credibility ?? []));
  const found = createMemo(() => {
    const words = wanted().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return (known()?.sources ?? [])
      .filter(({ title, publisher, authors }) => {
        const text = [title, publisher, ...authors].join(' ').toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      })
      .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || a.title.localeCompare(b.title));
  });
  return (
    <Switch fallback={<main id="content" aria-busy="true" />}>
      <Match when={evidence.isError}>
        <BrokenPage error={evidence.error} retry={() => evidence.refetch()} />
      </Match>
      <Match when={known()}>
        {(all) => (
          <main id="content" class="page-measured px-4 pb-16 pt-5 sm:px-6 sm:pt-8" tabIndex={-1}>
            <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
              <h1 class="font-serif text-24 font-semibold leading-tight tracking-[-0.012em]">
                {say.source.page}
              </h1>
              <p class="num flex-1 text-13 text-ink-3">{say.source.found(found().length)}</p>
              <Show when={all().sources.length > 3}>
                <input
                  type="search"
                  class="field max-sm:order-last sm:!w-64"
                  placeholder={say.source.find}
                  aria-label={say.source.find}
                  value={wanted()}
                  onInput={(event) => setWanted(event.currentTarget.value)}
                />
              </Show>
              <Show when={debate.can('source.add')}>
                <Button look={all().sources.length === 0 ? 'main' : 'usual'} onClick={() => setAdding(true)}>
                  {say.source.add}
                </Button>
              </Show>
            </div>
            <ul class="mt-4 border-t border-line-strong">
              <For
                each={found()}
                fallback={
                  <li class="py-6">
                    <p class="font-serif text-20 font-semibold">
                      {wanted() ? say.source.nothingFound : say.source.none}
                    </p>
                    <Show when={!wanted()}>
                      <p class="mt-1 max-w-[60ch] text-16 text-ink-2">{say.source.noneWhy}</p>
                    </Show>
                  </li>
                }
              >
                {(source) => (
                  <SourceEntry
                    source={source}
                    citations={all().citations.filter((citation) => citation.source === source.id)}
                    assessments={rated().get(source.id)?.assessments ?? []}
                  />
                )}
              </For>
            </ul>
            <Show when={adding()}>
              <SourceDialog onClose={() => setAdding(false)} onAdded={() => setWanted('')} />
            </Show>
          </main>
        )}
      </Match>
    </Switch>
  );
}
