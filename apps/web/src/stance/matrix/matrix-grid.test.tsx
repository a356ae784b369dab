// @vitest-environment jsdom
import type { Stance } from '@proviso/domain/stance';
import { cellAsOf } from '@proviso/domain/stance-matrix';
import { MemoryRouter, Route } from '@solidjs/router';
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { DebateOverview } from '../../api/contract.ts';
import { DebateProvider } from '../../debate/debate-context.tsx';
import type { CellOf } from './create-matrix.ts';
import { matrixColumns } from './matrix-columns.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import type { RowSubject, SubjectGroup } from './matrix-rows.ts';

/** jsdom lays nothing out; the grid is told this width. */
let gridWidth = 0;
beforeAll(() => {
  vi.stubGlobal('matchMedia', () => new EventTarget());
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: (entries: readonly { readonly contentRect: { readonly width: number } }[]) => void;
      constructor(tell: ResizeObserverCallback) {
        this.#tell = (entries) => Reflect.apply(tell, undefined, [entries]);
      }
      observe() {
        this.#tell([{ contentRect: { width: gridWidth } }]);
      }
      disconnect() {}
    },
  );
});
afterAll(() => vi.unstubAllGlobals());
afterEach(cleanup);

const party = (id: string) => ({
  id,
  name: id,
  shortName: id,
  kind: 'state' as const,
  parent: null,
  part: 'unknown' as const,
  consentNeeded: false,
  colour: null,
  note: '',
  order: id,
});
const draft = {
  id: 'd',
  title: 'Draft',
  shortTitle: 'Draft',
  issuer: '',
  date: '2026-01-01',
  status: 'leaked' as const,
  provenance: '',
};
const redLine: Stance = {
  id: 's',
  stakeholder: 'b',
  on: { kind: 'draft', id: 'd' },
  wording: null,
  position: 'red-line',
  conditions: [],
  salience: null,
  confidence: null,
  reason: 'so',
  kind: 'stated',
  heldSince: '2026-01-01',
  heldUntil: null,
  supersedes: null,
  restsOn: [],
  recordedAt: '2026-01-01T00:00:00.000Z',
  recordedBy: 'otter',
};
const overview: DebateOverview = {
  id: 'x',
  debate: {
    title: 'T',
    summary: '',
    phase: 'argue',
    visibility: 'public',
    votes: 'open',
    createdAt: '2026-01-01T00:00:00.000Z',
  },
  me: null,
  people: [],
  drafts: [draft],
  provisions: [],
  lineage: [],
  stakeholders: [party('a'), party('b')],
  claimCounts: [],
  eventSeq: 0,
};
const subject = (id: string): RowSubject => ({ kind: 'draft', id, draft: { ...draft, id } });
const standing = cellAsOf([redLine], { day: '2026-02-01', by: 'held', kinds: ['stated'] });

const standsOnD: CellOf = (key) => (key === 'draft:d/b' ? standing : null);

function show(
  open: string | null = null,
  subjects = ['d', 'e'].map(subject),
  {
    groups = [{ theme: null, subjects }],
    cellsNow = () => standsOnD,
  }: { readonly groups?: readonly SubjectGroup[]; readonly cellsNow?: () => CellOf } = {},
) {
  const [folded, setFolded] = createSignal<readonly string[]>([]);
  const onOpen = vi.fn();
  const onRecord = vi.fn();
  render(() => (
    <MemoryRouter>
      <Route
        path="*"
        component={() => (
          <DebateProvider overview={overview}>
            <MatrixGrid
              groups={groups}
              columns={matrixColumns(overview.stakeholders, [])}
              cellsNow={cellsNow}
              cellsThen={() => null}
              alphaOf={() => null}
              open={open}
              disputed={new Set()}
              corner="Draft"
              onOpen={onOpen}
              onRecord={onRecord}
              onUnfold={vi.fn()}
              foldedThemes={folded()}
              onFoldTheme={(theme) =>
                setFolded((old) =>
                  old.includes(theme) ? old.filter((one) => one !== theme) : [...old, theme],
                )
              }
            />
          </DebateProvider>
        )}
      />
    </MemoryRouter>
  ));
  const cells = screen.getAllByRole('gridcell');
  return { cells, onOpen, onRecord };
}
const focused = () => document.activeElement?.getAttribute('data-cell');

test('a cell says who, on what, where they stand and how that is known', () => {
  const { cells } = show();
  expect(cells[1]?.getAttribute('aria-label')).toBe('b on The draft as a whole: Red line, Stated');
  expect(cells[0]?.getAttribute('aria-label')).toBe('a on The draft as a whole: nothing recorded');
});

test('one cell is in the tab order, and arrows walk without leaving the grid', () => {
  const { cells, onOpen } = show();
  expect(cells.map((cell) => cell.tabIndex)).toEqual([0, -1, -1, -1]);
  cells[0]?.focus();
  const press = (key: string, more = {}) =>
    fireEvent.keyDown(document.activeElement ?? document, { key, ...more });
  press('ArrowRight');
  expect(focused()).toBe('draft:d/b');
  press('ArrowRight');
  press('ArrowDown');
  expect(focused()).toBe('draft:e/b');
  press('Home');
  expect(focused()).toBe('draft:e/a');
  press('End', { ctrlKey: true });
  expect(focused()).toBe('draft:e/b');
  press('Home', { ctrlKey: true });
  expect(focused()).toBe('draft:d/a');
  expect(onOpen).not.toHaveBeenCalled();
});

test('with a cell open, walking turns the pages of its drawer; r records', () => {
  const { cells, onOpen, onRecord } = show('draft:d/a');
  cells[0]?.focus();
  fireEvent.keyDown(cells[0] ?? document, { key: 'ArrowDown' });
  expect(onOpen).toHaveBeenCalledWith('draft:e/a');
  fireEvent.keyDown(document.activeElement ?? document, { key: 'r' });
  expect(onRecord).toHaveBeenCalledWith('draft:e/a');
});

test('Enter, the space bar and a click open the cell one is at', () => {
  const { cells, onOpen } = show();
  cells[0]?.focus();
  fireEvent.keyDown(cells[0] ?? document, { key: 'ArrowRight' });
  for (const key of ['Enter', ' ']) fireEvent.keyDown(document.activeElement ?? document, { key });
  fireEvent.click(cells[2]?.firstElementChild ?? document);
  expect(onOpen.mock.calls).toEqual([['draft:d/b'], ['draft:d/b'], ['draft:e/a']]);
});

test('when what stands changes, the cells stay: one keeps the focus, one says the new position, the others are not touched', () => {
  const [position, setPosition] = createSignal<Stance['position']>('red-line');
  const cellsNow = (): CellOf => {
    const now = { ...redLine, position: position() };
    return (key) => (key === 'draft:d/b' && standing ? { ...standing, now, voices: [now] } : null);
  };
  const { cells } = show(null, undefined, { cellsNow });
  cells[1]?.focus();
  const untouched = cells[0]?.firstChild;
  setPosition('support');
  expect(screen.getAllByRole('gridcell')).toEqual(cells);
  expect(document.activeElement).toBe(cells[1]);
  expect(cells[1]?.getAttribute('aria-label')).toBe('b on The draft as a whole: Supports, Stated');
  expect(cells[0]?.firstChild).toBe(untouched);
});

test('words stand beside the marks where a column is wide enough for them', () => {
  gridWidth = 460;
  show();
  expect(screen.getByRole('grid').classList.contains('matrix-roomy')).toBe(true);
  cleanup();
  gridWidth = 360;
  show();
  expect(screen.getByRole('grid').classList.contains('matrix-roomy')).toBe(false);
});

test('of a long matrix the rows near are drawn, their place is said, and the keyboard reaches the last', () => {
  const { cells } = show(
    null,
    Array.from({ length: 200 }, (_, i) => subject(`d${i}`)),
  );
  expect(cells.length).toBeLessThan(200);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('201');
  cells[0]?.focus();
  fireEvent.keyDown(cells[0] ?? document, { key: 'End', ctrlKey: true });
  expect(focused()).toBe('draft:d199/b');
  expect(document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('201');
});

test('a theme folds: its rows are gone, its head says how many and keeps the keyboard, the others stay as they were', () => {
  const groups = [
    { theme: 'Arms', subjects: [subject('d')] },
    { theme: 'Land', subjects: [subject('e')] },
  ];
  show(null, [], { groups });
  const head = screen.getByRole('button', { name: 'Arms' });
  const land = document.querySelector('[data-cell="draft:e/a"]');
  expect([head.getAttribute('aria-expanded'), screen.getAllByRole('gridcell').length]).toEqual(['true', 4]);
  head.focus();
  fireEvent.click(head);
  expect(document.activeElement).toBe(head);
  expect(head.getAttribute('aria-expanded')).toBe('false');
  expect(head.textContent).toContain('1 provision');
  expect(document.querySelector('[data-cell="draft:d/a"]')).toBeNull();
  expect(document.querySelector('[data-cell="draft:e/a"]')).toBe(land);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('4');
  fireEvent.click(head);
  expect(screen.getAllByRole('gridcell')).toHaveLength(4);
});
