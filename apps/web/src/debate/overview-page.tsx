import { stanceKinds } from '@proviso/domain/stance';
import { cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import { A, useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, For, onMount, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { serverDay } from '../api/server-clock.ts';
import { useQuery } from '../api/use-query.ts';
import { formatShortDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { DebateNews } from '../seen/debate-news.tsx';
import { matrixGroups } from '../stance/matrix/matrix-rows.ts';
import { standingsQuery } from '../stance/standings-query.ts';
import { useDebate } from './debate-context.tsx';
import { DebateHead } from './debate-head.tsx';
import { ProvisionLine } from './provision-line.tsx';

/** All provisions of a draft by theme: each with where every stakeholder stands, and its claims for and against. */
export default function OverviewPage() {
  const debate = useDebate();
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const query = useQuery(() => standingsQuery(debate.id()));
  const settlements = useQuery(() => queries.settlements(debate.id()));
  const strengths = useQuery(() => queries.strengths(debate.id()));
  const strengthOf = createMemo(
    () =>
      new Map(
        (strengths.isSuccess ? strengths.data : []).map(({ argument, strength }) => [argument, strength]),
      ),
  );
  // Claims are made in live documents, which the feed does not tell of: their numbers are asked for anew at each visit.
  onMount(() => {
    const { queryKey } = queries.overview(debate.id());
    const age = Date.now() - (client.getQueryState(queryKey)?.dataUpdatedAt ?? 0);
    if (age > 3000) void client.invalidateQueries({ queryKey });
  });
  const draft = () => {
    const { drafts } = debate.overview();
    return drafts.find(({ id }) => id === search.draft) ?? drafts[0];
  };
  const groups = createMemo(() => {
    const shown = draft();
    if (!shown) return [];
    return matrixGroups({
      draft: shown,
      provisions: debate.overview().provisions,
      stakeholders: debate.stakeholders(),
      cells: cells(query.isSuccess ? query.data : []),
      asOf: { day: serverDay(), by: 'held', kinds: stanceKinds },
      settlements: settlementsByStance(settlements.isSuccess ? settlements.data : []),
    }).slice(1);
  });
  const counts = createMemo(
    () => new Map(debate.overview().claimCounts.map((count) => [count.argument, count])),
  );
  return (
    <main id="content" class="mx-auto w-full max-w-[1180px] px-4 pb-16 pt-6 sm:px-6 sm:pt-8" tabIndex={-1}>
      <DebateHead />
      <DebateNews />
      <Show
        when={groups().length > 0 && draft()}
        fallback={
          <section class="mt-8 border-t border-line pt-6">
            <h2 class="font-serif text-20 font-semibold">{say.debate.empty}</h2>
            <p class="mt-1 max-w-[60ch] text-16 text-ink-2">{say.debate.emptyWhy}</p>
            <A
              class="btn mt-4"
              classList={{ 'btn-main': debate.can('draft.add') }}
              href={debate.address('drafts')}
            >
              {say.debate.toDrafts}
            </A>
          </section>
        }
      >
        {(shown) => (
          <section
            class="overview mt-8"
            aria-label={shown().title}
            style={{ '--stakeholders': debate.stakeholders().length }}
          >
            <div class="overview-head overview-line">
              <div class="flex flex-wrap items-center gap-1 pb-2">
                <For each={debate.overview().drafts}>
                  {(one) => (
                    <button
                      type="button"
                      class="draft-choice"
                      aria-pressed={one.id === shown().id}
                      onClick={() => setSearch({ draft: one.id }, { replace: true, scroll: false })}
                    >
                      {one.shortTitle}
                      <span class="num text-12 font-normal text-ink-3">{formatShortDay(one.date)}</span>
                    </button>
                  )}
                </For>
              </div>
              <A
                href={debate.address(`stances?draft=${shown().id}`)}
                class="overview-strip overview-names"
                aria-label={say.debate.toStances}
              >
                <For each={debate.stakeholders()}>
                  {(stakeholder) => <span title={stakeholder.name}>{stakeholder.shortName}</span>}
                </For>
              </A>
              <div class="overview-claims pb-2 text-12 font-medium text-ink-3 max-md:hidden">
                {say.debate.columnClaims}
              </div>
              <div class="overview-strength pb-2 text-12 font-medium text-ink-3 max-md:hidden">
                {say.debate.columnStrength}
              </div>
            </div>
            <For each={groups()}>
              {(group) => (
                <section>
                  <h2 class="border-b border-line pb-1.5 pt-5 text-12 font-semibold text-ink-2">
                    {group.theme || say.debate.noTheme}
                  </h2>
                  <ul>
                    <For each={group.rows}>
                      {(row) => (
                        <ProvisionLine
                          row={row}
                          count={counts().get(`provision:${row.subject.id}`) ?? null}
                          strength={strengthOf().get(`provision:${row.subject.id}`)}
                          isReady={query.isSuccess}
                        />
                      )}
                    </For>
                  </ul>
                </section>
              )}
            </For>
          </section>
        )}
      </Show>
    </main>
  );
}
