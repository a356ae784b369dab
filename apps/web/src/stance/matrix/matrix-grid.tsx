// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not its rows and heads.
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import { say } from '../../language/language.ts';
import type { CellOf } from './create-matrix.ts';
import { createRoom } from './create-room.ts';
import { gridKey } from './grid-key.ts';
import { createMarkSheet } from './mark-sheet.tsx';
import type { MatrixColumn } from './matrix-columns.ts';
import { columnWithin, MatrixHead, MatrixLine, type MatrixView } from './matrix-line.tsx';
import type { RowSubject, SubjectGroup } from './matrix-rows.ts';
import { createMatrixWindow } from './matrix-window.ts';

/** Of more columns than these none is wide enough for a word, on the widest of screens. */
const mostWithWords = 25;

type Line =
  | { readonly theme: string; readonly count: number }
  | { readonly subject: RowSubject; readonly of: string | null };

/** What a line of a long matrix takes, in px; matrix.css holds it to that. */
function lineHeight(line: Line, columns: number, isPhone: boolean): number {
  if ('theme' in line) return 40;
  return isPhone ? 53 + 54 * Math.ceil(columns / 5) : 37;
}

/**
 * The matrix as an ARIA grid: one cell is in the tab order, arrows walk, Home and End go along the row, with Ctrl to the first
 * and the last cell of all; Enter opens. On a phone each row is its heading and below it a mark for each stakeholder. Of a long one
 * the rows that are near are drawn, and `aria-rowindex` says where they stand.
 */
export function MatrixGrid(props: {
  readonly groups: readonly SubjectGroup[];
  readonly columns: readonly MatrixColumn[];
  readonly cellsNow: () => CellOf;
  readonly cellsThen: () => CellOf | null;
  readonly alphaOf: (stakeholder: string) => string | null;
  readonly open: string | null;
  readonly disputed: ReadonlySet<string>;
  readonly corner: string;
  readonly onOpen: (key: string) => void;
  readonly onRecord: (key: string) => void;
  readonly onUnfold: (coalition: string) => void;
  /** The themes whose rows are folded away. */
  readonly foldedThemes: readonly string[];
  readonly onFoldTheme: (theme: string) => void;
}) {
  createMarkSheet();
  let grid: HTMLDivElement | undefined;
  let body: HTMLDivElement | undefined;
  const [active, setActive] = createSignal<string | null>(null);
  const [isPhone, setPhone] = createSignal(innerWidth < 640);
  const measure = () => setPhone(innerWidth < 640);
  addEventListener('resize', measure);
  onCleanup(() => removeEventListener('resize', measure));
  const allLines = createMemo((): readonly Line[] =>
    props.groups.flatMap(({ theme, subjects }) => [
      ...(theme ? [{ theme, count: subjects.length }] : []),
      ...subjects.map((subject) => ({ subject, of: theme })),
    ]),
  );
  const isFolded = (theme: string) => props.foldedThemes.includes(theme);
  // The lines that stay are the same ones, so that folding draws nothing anew.
  const lines = createMemo(() =>
    allLines().filter((line) => 'theme' in line || line.of === null || !isFolded(line.of)),
  );
  const rows = createMemo(() => lines().flatMap((line) => ('subject' in line ? [line.subject] : [])));
  const placeOf = createMemo(() => new Map(rows().map(({ kind, id }, i) => [`${kind}:${id}`, i])));
  const lineOf = createMemo(
    () => new Map(lines().flatMap((line, i) => ('subject' in line ? [[line.subject, i] as const] : []))),
  );
  const columnOf = createMemo(() => new Map(props.columns.map(({ id }, i) => [id as string, i])));
  /** Where a key stands, as row and column; null where it is not in this grid. */
  const find = (key: string | null) => {
    const [row = '', column = ''] = (key ?? '').split('/');
    const y = placeOf().get(row);
    const x = columnOf().get(column);
    return y === undefined || x === undefined ? null : { x, y };
  };
  const keyAt = (x: number, y: number) => {
    const subject = rows()[y];
    const column = props.columns[x];
    return subject && column ? gridKey(subject, column.id) : null;
  };
  const inOrder = createMemo(() => {
    const wanted = active() ?? props.open;
    return find(wanted) ? wanted : keyAt(0, 0);
  });
  const heights = createMemo(() => lines().map((line) => lineHeight(line, props.columns.length, isPhone())));
  const window = createMatrixWindow({
    heights,
    pinned: () => {
      const subject = rows()[find(inOrder())?.y ?? -1];
      return subject ? (lineOf().get(subject) ?? -1) : -1;
    },
    body: () => body,
  });

  const view: MatrixView = {
    get columns() {
      return props.columns;
    },
    cellsNow: () => props.cellsNow(),
    cellsThen: () => props.cellsThen(),
    get disputed() {
      return props.disputed;
    },
    get hasWords() {
      return isPhone() || props.columns.length <= mostWithWords;
    },
    get hasNames() {
      return isPhone();
    },
    onUnfold: (coalition) => props.onUnfold(coalition),
  };
  const room = createRoom({ grid: () => grid, columns: () => props.columns.length, isPhone });
  const follow = (event: FocusEvent & { readonly target: Element }) => {
    const cell = event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
    if (cell !== undefined) setActive(cell);
  };

  /** The key of the cell that an event was at; null for a coalition's, which is a button by itself. */
  const cellAt = (event: { readonly target: EventTarget | null }) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    return cell && !(cell instanceof HTMLButtonElement) ? (cell.dataset.cell ?? null) : null;
  };
  const press = (event: MouseEvent) => {
    const key = cellAt(event);
    if (key !== null) props.onOpen(key);
  };

  const walk = (event: KeyboardEvent & { readonly currentTarget: Element }) => {
    const key = inOrder();
    const at = find(key);
    if (!at || key === null || event.altKey || event.metaKey) return;
    const { x, y } = at;
    const last = { x: props.columns.length - 1, y: rows().length - 1 };
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const to: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [x - rtl, y],
      ArrowRight: [x + rtl, y],
      ArrowUp: [x, y - 1],
      ArrowDown: [x, y + 1],
      PageUp: [x, y - 10],
      PageDown: [x, y + 10],
      Home: [0, event.ctrlKey ? 0 : y],
      End: [last.x, event.ctrlKey ? last.y : y],
    };
    const target = to[event.key];
    if (target) {
      const next = keyAt(Math.min(Math.max(target[0], 0), last.x), Math.min(Math.max(target[1], 0), last.y));
      if (next === null) return;
      event.preventDefault();
      setActive(next);
      grid?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus();
      // With the drawer open, walking turns its pages.
      if (props.open !== null && !next.includes('~')) props.onOpen(next);
    } else if ((event.key === 'Enter' || event.key === ' ') && cellAt(event) !== null) {
      event.preventDefault();
      if (!event.repeat) props.onOpen(key);
    } else if (event.key === 'r' && !event.ctrlKey && !key.includes('~')) {
      event.preventDefault();
      props.onRecord(key);
    }
  };

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={say.matrix.label}
      aria-colcount={props.columns.length + 1}
      aria-rowcount={lines().length + 1}
      class="matrix"
      classList={{
        'matrix-long': window.isLong(),
        'matrix-roomy': room() === 'words',
        'matrix-narrow': room() === 'marks',
      }}
      onClick={press}
      onKeyDown={walk}
      onFocusIn={follow}
      style={{ '--columns': props.columns.length }}
    >
      <div role="rowgroup" class="matrix-head">
        <MatrixHead
          corner={props.corner}
          columns={props.columns}
          alphaOf={props.alphaOf}
          onUnfold={props.onUnfold}
        />
      </div>
      <div
        ref={body}
        role="rowgroup"
        class="matrix-body"
        style={window.isLong() ? { height: `${window.total()}px` } : {}}
      >
        <For each={window.drawn().flatMap((i) => lines()[i] ?? [])}>
          {(line) => {
            const index = () => ('subject' in line ? lineOf().get(line.subject) : lines().indexOf(line)) ?? 0;
            const place = () => (window.isLong() ? { top: `${window.tops()[index()] ?? 0}px` } : {});
            return (
              <Show
                when={'subject' in line && line.subject}
                fallback={
                  <div role="row" aria-rowindex={index() + 2} class="matrix-theme" style={place()}>
                    <div role="rowheader" aria-colspan={props.columns.length + 1}>
                      {'theme' in line && (
                        <button
                          type="button"
                          class="matrix-theme-fold"
                          aria-expanded={!isFolded(line.theme)}
                          onClick={() => props.onFoldTheme(line.theme)}
                        >
                          <ChevronDown size={14} aria-hidden="true" />
                          {line.theme}
                          <Show when={isFolded(line.theme)}>
                            <span class="num">{say.debate.provisions(line.count)}</span>
                          </Show>
                        </button>
                      )}
                    </div>
                  </div>
                }
              >
                {(subject) => (
                  <div
                    role="row"
                    aria-rowindex={index() + 2}
                    class="matrix-line matrix-row"
                    classList={{ 'matrix-row-open': columnWithin(subject(), props.open) !== null }}
                    style={place()}
                  >
                    <MatrixLine
                      subject={subject()}
                      view={view}
                      open={columnWithin(subject(), props.open)}
                      inTabOrder={columnWithin(subject(), inOrder())}
                    />
                  </div>
                )}
              </Show>
            );
          }}
        </For>
      </div>
    </div>
  );
}
