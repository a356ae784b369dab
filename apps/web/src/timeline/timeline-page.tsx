import type { Occurrence } from '@proviso/domain/occurrence';
import type { Stance } from '@proviso/domain/stance';
import { cellKey, cells } from '@proviso/domain/stance-matrix';
import { dayOf } from '@proviso/domain/time';
import { A, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show, Suspense } from 'solid-js';
import { queries } from '../api/queries.ts';
import { serverDay } from '../api/server-clock.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { lazy } from '../control/lazy.ts';
import { Segmented } from '../control/segmented.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { inOrder } from '../stance/matrix/matrix-rows.ts';
import { MovementList } from './movement-list.tsx';
import { movements, type WhichTime } from './movements.ts';
import { OccurrenceList } from './occurrence-list.tsx';
import { laneRows, spanOf, type TimeLane } from './time-lanes.ts';
import { TimePicture } from './time-picture.tsx';
import { TimeTable } from './time-table.tsx';

const OccurrenceDialog = lazy(() => import('./occurrence-dialog.tsx'));

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** How positions moved, by either time: all stakeholders on a provision, or one stakeholder on all; beside it, the world. */
export default function TimelinePage() {
  const debate = useDebate();
  const [search, setSearch] = useSearchParams();
  const stanceQuery = useQuery(() => queries.stances(debate.id()));
  const occurrenceQuery = useQuery(() => queries.occurrences(debate.id()));
  usePageTop({ crumbs: () => [{ label: say.timeline.title }] });
  const [entering, setEntering] = createSignal<{ readonly changes: Occurrence | null } | null>(null);

  const by = (): WhichTime => (one(search.by) === 'recorded' ? 'recorded' : 'held');
  const stances = createMemo(() => (stanceQuery.isSuccess ? stanceQuery.data : []));
  const occurrences = createMemo(() => (occurrenceQuery.isSuccess ? occurrenceQuery.data : []));
  const all = createMemo(() => movements(stances(), by()));
  const drafts = () => debate.overview().drafts;
  /** What is looked at: `party:<id>`, `provision:<id>`, or `draft:<id>` for a draft as a whole; to begin with, the provision on which most has moved. */
  const of = createMemo(() => {
    const asked = one(search.of);
    if (asked && /^(party|provision|draft):/.test(asked)) return asked;
    const counts = new Map<string, number>();
    for (const { to } of all())
      if (to.on.kind === 'provision') counts.set(to.on.id, (counts.get(to.on.id) ?? 0) + 1);
    const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
    return `provision:${most ?? debate.overview().provisions[0]?.id ?? ''}`;
  });
  const id = () => of().slice(of().indexOf(':') + 1);
  const isParty = () => of().startsWith('party:');
  const kind = () => (of().startsWith('draft:') ? 'draft' : 'provision');
  const shown = createMemo(() => stances().filter((stance) => belongs(stance, of())));
  const span = createMemo(() => {
    const days = shown().flatMap((stance) => [
      by() === 'held' ? stance.heldSince : dayOf(stance.recordedAt),
      ...(by() === 'held' && stance.heldUntil !== null ? [stance.heldUntil] : []),
    ]);
    return spanOf([...days, ...occurrences().map(({ day }) => day)], serverDay());
  });
  const lanes = createMemo((): readonly TimeLane[] => {
    const grid = cells(shown());
    const lane = (key: string, name: string, own: readonly Stance[]): TimeLane[] =>
      own.length > 0 ? [{ key, name, rows: laneRows(own, by(), span().last) }] : [];
    if (!isParty())
      return debate.stakeholders().flatMap(({ id: party, shortName }) => {
        const key = cellKey({ on: { kind: kind(), id: id() }, stakeholder: party });
        return lane(key, shortName, grid.get(key) ?? []);
      });
    const own = (on: Stance['on'], name: string) => {
      const key = cellKey({ on, stakeholder: id() });
      return lane(key, name, grid.get(key) ?? []);
    };
    return drafts().flatMap((draft) => [
      ...own({ kind: 'draft', id: draft.id }, draft.shortTitle),
      ...inOrder(debate.overview().provisions, draft.id).flatMap(({ provision }) =>
        own({ kind: 'provision', id: provision.id }, `${provision.number} ${provision.heading}`),
      ),
    ]);
  });
  return (
    <main id="content" class="mx-auto w-full max-w-[1180px] px-4 pb-16 pt-5 sm:px-6 sm:pt-8" tabIndex={-1}>
      <h1 class="font-serif text-24 font-semibold leading-tight tracking-[-0.012em]">{say.timeline.title}</h1>
      <p class="mt-1 max-w-[66ch] text-16 text-ink-2">{say.timeline.why}</p>
      <div class="mt-4 flex flex-wrap items-end gap-x-4 gap-y-2">
        <label class="min-w-0 max-w-[520px] flex-1 basis-60">
          <span class="field-label">{say.timeline.of}</span>
          <select
            class="field"
            onChange={(event) => setSearch({ of: event.currentTarget.value }, { scroll: false })}
          >
            <optgroup label={say.people.stakeholders}>
              <For each={debate.stakeholders()}>
                {(party) => (
                  <option value={`party:${party.id}`} selected={of() === `party:${party.id}`}>
                    {party.name}
                  </option>
                )}
              </For>
            </optgroup>
            <For each={drafts()}>
              {(draft) => (
                <optgroup label={draft.shortTitle}>
                  <option value={`draft:${draft.id}`} selected={of() === `draft:${draft.id}`}>
                    {say.matrix.whole}
                  </option>
                  <For each={inOrder(debate.overview().provisions, draft.id)}>
                    {({ provision }) => (
                      <option
                        value={`provision:${provision.id}`}
                        selected={of() === `provision:${provision.id}`}
                      >
                        {provision.number} {provision.heading}
                      </option>
                    )}
                  </For>
                </optgroup>
              )}
            </For>
          </select>
        </label>
        <Segmented
          label={say.matrix.whichTime}
          value={by()}
          onChange={(time) =>
            setSearch({ by: time === 'held' ? null : time }, { replace: true, scroll: false })
          }
          options={[
            { value: 'held', label: say.matrix.held },
            { value: 'recorded', label: say.matrix.recorded },
          ]}
        />
        <A class="btn" href={debate.address('stances')}>
          {say.timeline.toMatrix}
        </A>
      </div>
      <section class="mt-5" aria-label={say.timeline.lanes}>
        <Show
          when={lanes().length > 0}
          fallback={<p class="border-t border-line py-4 text-ink-2">{say.timeline.nothing}</p>}
        >
          <TimePicture lanes={lanes()} occurrences={occurrences()} span={span()} />
          <TimeTable lanes={lanes()} />
        </Show>
      </section>
      <div class="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <section>
          <h2 class="font-serif text-20 font-semibold">{say.timeline.moved}</h2>
          <p class="mt-0.5 text-13 text-ink-3">{say.timeline.notCause}</p>
          <MovementList movements={all().filter(({ to }) => belongs(to, of()))} occurrences={occurrences()} />
        </section>
        <section>
          <div class="flex items-start gap-3">
            <h2 class="flex-1 font-serif text-20 font-semibold">{say.timeline.world}</h2>
            <Show when={debate.can('occurrence.edit')}>
              <Button onClick={() => setEntering({ changes: null })}>{say.timeline.enter}</Button>
            </Show>
          </div>
          <OccurrenceList occurrences={occurrences()} onChange={(changes) => setEntering({ changes })} />
        </section>
      </div>
      <Show when={entering()} keyed>
        {({ changes }) => (
          <Suspense>
            <OccurrenceDialog changes={changes} onClose={() => setEntering(null)} />
          </Suspense>
        )}
      </Show>
    </main>
  );
}

const belongs = ({ stakeholder, on, wording }: Pick<Stance, 'stakeholder' | 'wording' | 'on'>, of: string) =>
  [`party:${stakeholder}`, `${on.kind}:${on.id}`, `provision:${wording}`].includes(of);
