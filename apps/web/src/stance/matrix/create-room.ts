import { type Accessor, createMemo, createSignal, onCleanup, onMount, untrack } from 'solid-js';

/** What a cell needs for a word beside its mark, and a column's head for a name that lies, in px. */
const wordNeeds = 100;
const nameNeeds = 72;

/** What the page leaves free beside the matrix, and what a matrix takes at least, in px. */
const beside = 48;
const leastWidth = (columns: number) => 200 + 46 * columns;

/** The width that a matrix takes when nothing is open beside it: asking for it would lay out the page before it is drawn. */
const likelyWidth = (columns: number, isPhone: boolean) =>
  isPhone ? innerWidth : Math.max(innerWidth - beside, leastWidth(columns));

/** What there is room for in a column: a word beside each mark, a name that lies, or one that stands. */
export type Room = 'words' | 'names' | 'marks';

/**
 * What the columns have room for. All are of one width, so it is asked once of the grid: a container query at each of
 * hundreds of cells holds up every layout. The widths are those of matrix.css.
 */
export function createRoom(options: {
  readonly grid: () => HTMLElement | undefined;
  readonly columns: Accessor<number>;
  readonly isPhone: Accessor<boolean>;
}): Accessor<Room> {
  const [width, setWidth] = createSignal(untrack(() => likelyWidth(options.columns(), options.isPhone())));
  onMount(() => {
    const grid = options.grid();
    if (!grid) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(grid);
    onCleanup(() => observer.disconnect());
  });
  const room = createMemo((): Room => {
    if (options.isPhone()) return width() / 5 >= wordNeeds ? 'words' : 'names';
    const besideHead = (head: number) => (width() - head) / options.columns();
    if (besideHead(Math.min(Math.max(200, width() * 0.24), 320)) >= wordNeeds) return 'words';
    return width() > 0 && besideHead(200) < nameNeeds ? 'marks' : 'names';
  });
  return room;
}
