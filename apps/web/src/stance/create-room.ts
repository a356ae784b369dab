import { type Accessor, createMemo, createSignal, onCleanup, onMount } from 'solid-js';

/** What a cell needs for a word beside its mark, in px. */
const wordNeeds = 100;

/**
 * Whether the cells have room for words. All columns are of one width, so it is asked once of the grid: a container query
 * at each of hundreds of cells holds up every layout. The widths are those of matrix.css.
 */
export function createRoom(options: {
  readonly grid: () => HTMLElement | undefined;
  readonly columns: Accessor<number>;
  readonly isPhone: Accessor<boolean>;
}): Accessor<boolean> {
  const [width, setWidth] = createSignal(0);
  onMount(() => {
    const grid = options.grid();
    if (!grid) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(grid);
    onCleanup(() => observer.disconnect());
  });
  const hasRoom = createMemo(() => {
    if (options.isPhone()) return width() / 5 >= wordNeeds;
    const head = Math.min(Math.max(200, width() * 0.24), 320);
    return (width() - head) / options.columns() >= wordNeeds;
  });
  return hasRoom;
}
