import { argumentId } from '@proviso/domain/argument';
import { cellKey, cells } from '@proviso/domain/stance-matrix';
import { useQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { createHotkeys } from '../control/hotkey.ts';
import { Segmented } from '../control/segmented.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { formatShortDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { neighbour, ticksOf } from './as-of-scale.ts';
import { AsOfSlider } from './as-of-slider.tsx';
import { CellDrawer, stancesOf } from './cell-drawer.tsx';
import { readCell, useMatrixAddress } from './matrix-address.ts';
import { MatrixEmpty } from './matrix-empty.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import { matrixGroups } from './matrix-rows.ts';

type Recording = Parameters<Parameters<typeof CellDrawer>[0]['onRecord']>[0];

/** Where everybody stands on everything, as of any day, by either time; a cell opens its history. */
export default function StancesPage() {
  const debate = useDebate();
  const address = useMatrixAddress();
  const query = useQuery(() => queries.stances(debate.id()));
  usePageTop({ crumbs: () => [{ label: say.debate.stances }] });

  const stances = createMemo(() => (query.isSuccess ? query.data : []));
  const byCell = createMemo(() => cells(stances()));
  const ticks = createMemo(() => ticksOf(stances(), address.by()));
  const today = new Date().toISOString().slice(0, 10);
  const asOf = () => ({ day: address.asOf() ?? today, by: address.by(), kinds: address.kinds() });
  const draft = () => {
    const { drafts } = debate.overview();
    return drafts.find(({ id }) => id === address.draft()) ?? drafts[0];
  };
  const groups = createMemo(() => {
    const shown = draft();
    if (!shown) return [];
    const { provisions } = debate.overview();
    return matrixGroups({
      draft: shown,
      provisions,
      stakeholders: debate.stakeholders(),
      cells: byCell(),
      asOf: asOf(),
      sort: address.sort(),
    });
  });
  const rowCount = () => groups().reduce((sum, { rows }) => sum + rows.length, 0) - 1;
  const disputed = createMemo(() => {
    const argued = new Set(
      debate
        .overview()
        .claimCounts.filter(({ total }) => total > 0)
        .map(({ argument }) => argument),
    );
    return new Set(
      stances()
        .filter(({ id }) => argued.has(argumentId({ kind: 'stance', id })))
        .map(({ id }) => id),
    );
  });

  const openKey = () => {
    const cell = address.cell();
    return cell && cellKey(cell);
  };
  const [recording, setRecording] = createSignal<Recording>(null);
  createEffect(on(openKey, () => setRecording(null), { defer: true }));
  // A link to a cell shows that cell, not the top of the matrix.
  createEffect(
    on([openKey, () => query.isSuccess], ([key]) => {
      if (key)
        queueMicrotask(() =>
          document.querySelector(`[data-cell="${key}"]`)?.scrollIntoView({ block: 'nearest' }),
        );
    }),
  );
  const mayRecord = (key: string) => {
    const stakeholder = readCell(key)?.stakeholder;
    return (
      debate.can('stance.record') || (stakeholder !== undefined && debate.can('stance.play', { stakeholder }))
    );
  };
  const record = (key: string) => {
    if (openKey() !== key) address.openCell(key);
    if (mayRecord(key)) queueMicrotask(() => setRecording({ corrects: null }));
  };
  const close = () => {
    const key = openKey();
    address.openCell(null);
    if (key) document.querySelector<HTMLElement>(`[data-cell="${key}"]`)?.focus();
  };
  createHotkeys({
    Escape: () => {
      if (recording()) return setRecording(null);
      return openKey() ? close() : false;
    },
    r: () => {
      const key = openKey();
      return key && !recording() ? record(key) : false;
    },
    '[': () => address.setAsOf(neighbour(ticks(), address.asOf(), -1)),
    ']': () => address.setAsOf(neighbour(ticks(), address.asOf(), 1)),
  });

  return (
    <div class="stances-page" classList={{ 'stances-page-open': openKey() !== null }}>
      <main id="content" class="min-w-0 px-4 pb-8 pt-5 sm:px-6 sm:pt-6" tabIndex={-1}>
        <div class="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <h1 class="font-serif text-24 font-semibold leading-tight tracking-[-0.012em]">
            {say.matrix.title}
          </h1>
          <p class="num flex-1 text-13 text-ink-3 max-sm:basis-full">
            {say.debate.provisions(Math.max(0, rowCount()))},{' '}
            {say.debate.stakeholders(debate.stakeholders().length)}, {say.stancesOf(stances().length)}
          </p>
          <Show when={debate.overview().drafts.length > 1}>
            <select
              class="field !w-auto !min-h-8 !py-1 text-13"
              aria-label={say.matrix.draft}
              onChange={(event) => address.setDraft(event.currentTarget.value)}
            >
              <For each={debate.overview().drafts}>
                {(one) => (
                  <option value={one.id} selected={one.id === draft()?.id}>
                    {one.shortTitle}
                  </option>
                )}
              </For>
            </select>
          </Show>
          <Segmented
            label={say.matrix.order}
            value={address.sort()}
            onChange={address.setSort}
            options={[
              { value: 'theme', label: say.matrix.byTheme },
              { value: 'disagreement', label: say.matrix.byDisagreement },
            ]}
          />
        </div>
        <Show
          when={draft() && debate.stakeholders().length > 0 ? draft() : undefined}
          fallback={<MatrixEmpty hasDraft={draft() !== undefined} />}
        >
          {(shown) => (
            <>
              <div class="mt-4">
                <AsOfSlider
                  ticks={ticks()}
                  day={address.asOf()}
                  by={address.by()}
                  onDay={address.setAsOf}
                  onBy={address.setBy}
                />
                <MatrixLegend kinds={address.kinds()} onKinds={address.setKinds} />
              </div>
              <Show when={query.isSuccess && stances().length === 0}>
                <p class="border-t border-line py-3 text-ink-2">{say.matrix.noStances}</p>
              </Show>
              <MatrixGrid
                groups={groups()}
                stakeholders={debate.stakeholders()}
                open={openKey()}
                disputed={disputed()}
                corner={`${shown().shortTitle}, ${formatShortDay(shown().date)}`}
                onOpen={address.openCell}
                onRecord={record}
              />
            </>
          )}
        </Show>
      </main>
      <Show when={openKey() !== null && address.cell()}>
        {(cell) => (
          <CellDrawer
            cell={cell()}
            stances={stancesOf(byCell(), cell())}
            asOf={asOf()}
            recording={recording()}
            onRecord={setRecording}
            onClose={close}
          />
        )}
      </Show>
    </div>
  );
}
