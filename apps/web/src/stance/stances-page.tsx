import { cellKey } from '@proviso/domain/stance-matrix';
import { createEffect, createSignal, on, onMount, Show, Suspense } from 'solid-js';
import { Button } from '../control/button.tsx';
import { createHotkeys } from '../control/hotkey.ts';
import { lazy } from '../control/lazy.ts';
import { whenIdle } from '../control/when-idle.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { offerCommands } from '../find/find-state.ts';
import { formatShortDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { BrokenPart } from '../shell/broken-part.tsx';
import { neighbour } from './as-of/as-of-scale.ts';
import { AsOfSlider } from './as-of/as-of-slider.tsx';
import type { CellDrawer as Drawer } from './drawer/cell-drawer.tsx';
import { inWords, short } from './drawer/reliability.ts';
import { createMatrix } from './matrix/create-matrix.ts';
import { prepareMarkSheet } from './matrix/mark-sheet.tsx';
import { readCell, useMatrixAddress } from './matrix/matrix-address.ts';
import { MatrixEmpty } from './matrix/matrix-empty.tsx';
import { MatrixGrid } from './matrix/matrix-grid.tsx';
import { MatrixLegend } from './matrix/matrix-legend.tsx';
import { pictureOf } from './matrix/matrix-picture.ts';
import { MatrixTools } from './matrix/matrix-tools.tsx';

const TakeMatrixDialog = lazy(() => import('./matrix/take-matrix-dialog.tsx'));
const ImportStancesDialog = lazy(() => import('./import/import-stances-dialog.tsx'));

type Recording = Parameters<Parameters<typeof Drawer>[0]['onRecord']>[0];

// What a cell opens comes while the page lies idle, at the latest with the first cell.
const loadDrawer = () => import('./drawer/cell-drawer.tsx');
const CellDrawer = lazy(async () => ({ default: (await loadDrawer()).CellDrawer }));

// While the records are on their way.
prepareMarkSheet();

/** Where everybody stands on everything, as of any day, by either time; a cell opens its history. */
export default function StancesPage() {
  const debate = useDebate();
  const address = useMatrixAddress();
  usePageTop({ crumbs: () => [{ label: say.debate.stances }] });

  const matrix = createMatrix(debate, address);
  const { stances, ticks, asOf, draft, groups } = matrix;
  const rowCount = () => groups().reduce((sum, { subjects }) => sum + subjects.length, 0) - 1;
  const analysts = () => inWords(matrix.agreement().overall);
  const unfold = (coalition: string) => address.setFolded(address.folded().filter((id) => id !== coalition));
  const foldTheme = (theme: string) => {
    const folded = address.foldedThemes();
    address.setFoldedThemes(
      folded.includes(theme) ? folded.filter((one) => one !== theme) : [...folded, theme],
    );
  };
  onMount(() => whenIdle(loadDrawer));
  const [taking, setTaking] = createSignal(false);
  const [bringing, setBringing] = createSignal(false);
  const mayBring = () =>
    draft() !== undefined && debate.stakeholders().length > 0 && debate.can('stance.import');
  offerCommands(() =>
    mayBring()
      ? [{ key: 'read stances in', label: say.stanceFile.command, run: () => setBringing(true) }]
      : [],
  );

  const openKey = () => {
    const cell = address.cell();
    return cell && cellKey(cell);
  };
  const [recording, setRecording] = createSignal<Recording>(null);
  createEffect(on(openKey, () => setRecording(null), { defer: true }));
  // A link to a cell shows that cell, not the top of the matrix.
  createEffect(
    on([openKey, matrix.isReady], ([key]) => {
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
  const focusCell = (key: string | null) => {
    if (key) document.querySelector<HTMLElement>(`[data-cell="${key}"]`)?.focus();
  };
  const close = () => {
    const key = openKey();
    address.openCell(null);
    focusCell(key);
  };
  /** Whoever records by keyboard goes on from the cell: an arrow, and `r` again. On a phone the drawer lies over it. */
  const endRecording = () => {
    setRecording(null);
    if (!matchMedia('(width < 1024px)').matches) focusCell(openKey());
  };
  createHotkeys({
    Escape: () => {
      if (recording()) return endRecording();
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
          <h1 class="font-serif text-24 font-semibold leading-tight tracking-[-0.012em] max-sm:flex-1">
            {say.matrix.title}
          </h1>
          <p class="num flex-1 text-13 text-ink-3 max-sm:order-1 max-sm:basis-full">
            {say.debate.provisions(Math.max(0, rowCount()))},{' '}
            {say.debate.stakeholders(debate.stakeholders().length)}, {say.stancesOf(stances().length)}
          </p>
          <Show when={mayBring()}>
            <Button onClick={() => setBringing(true)}>{say.stanceFile.open}</Button>
          </Show>
          <Show when={draft()}>
            <Button onClick={() => setTaking(true)}>{say.matrix.take}</Button>
          </Show>
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
                <MatrixTools address={address} draft={shown().id} coalitions={matrix.coalitions()} />
                <MatrixLegend kinds={address.kinds()} onKinds={address.setKinds} />
                <Show when={analysts()}>
                  {(figure) => (
                    <details class="num border-t border-line py-2 text-12 text-ink-3">
                      <summary class="w-fit cursor-pointer">
                        {say.agreement.title}: {figure()}
                      </summary>
                      <p class="max-w-[66ch]">{say.agreement.why}</p>
                    </details>
                  )}
                </Show>
              </div>
              <Show when={matrix.isReady() && stances().length === 0}>
                <p class="border-t border-line py-3 text-ink-2">{say.matrix.noStances}</p>
              </Show>
              <Show
                when={matrix.isReady()}
                fallback={
                  <Show
                    when={matrix.failure()}
                    fallback={<div class="min-h-[60vh] border-t border-line" aria-busy="true" />}
                  >
                    {(error) => <BrokenPart error={error()} retry={matrix.askAgain} />}
                  </Show>
                }
              >
                <MatrixGrid
                  groups={groups()}
                  columns={matrix.columns()}
                  cellsNow={matrix.cellsNow}
                  cellsThen={matrix.cellsThen}
                  alphaOf={(stakeholder) => short(matrix.agreement().byStakeholder.get(stakeholder))}
                  open={openKey()}
                  disputed={matrix.disputed()}
                  corner={`${shown().shortTitle}, ${formatShortDay(shown().date)}`}
                  onOpen={address.openCell}
                  onRecord={record}
                  onUnfold={unfold}
                  foldedThemes={address.foldedThemes()}
                  onFoldTheme={foldTheme}
                />
              </Show>
            </>
          )}
        </Show>
      </main>
      <Show when={openKey() !== null && address.cell()}>
        {(cell) => (
          <Suspense>
            <CellDrawer
              cell={cell()}
              asOf={asOf()}
              settlements={matrix.settlements()}
              agreement={matrix.agreement()}
              recording={recording()}
              onRecord={(next) => (next ? setRecording(next) : endRecording())}
              onClose={close}
            />
          </Suspense>
        )}
      </Show>
      <Show when={bringing()}>
        <Suspense>
          <ImportStancesDialog onClose={() => setBringing(false)} />
        </Suspense>
      </Show>
      <Show when={taking() && draft()}>
        {(shown) => (
          <Suspense>
            <TakeMatrixDialog
              picture={() => pictureOf(debate, matrix, address, shown())}
              onClose={() => setTaking(false)}
            />
          </Suspense>
        )}
      </Show>
    </div>
  );
}
