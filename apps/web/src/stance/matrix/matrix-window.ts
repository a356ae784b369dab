import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  onMount,
  untrack,
} from 'solid-js';

/** A matrix of more lines than this draws those that are near alone. */
const longMatrix = 60;
/** Beyond the window, in px: what a fast scroll uncovers before the next frame. */
const margin = 320;

/** What stands above the first line of a matrix, in px, at least. */
const headHeight = 330;

/** The lines from `first` up to `last`, both included, for a stretch of px from the top of all. */
export function linesWithin(
  tops: readonly number[],
  from: number,
  to: number,
): { first: number; last: number } {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= from) low = middle;
    else high = middle - 1;
  }
  let last = low;
  while (last + 1 < tops.length && (tops[last + 1] ?? 0) < to) last++;
  return { first: low, last };
}

/**
 * Which lines of a long matrix are drawn, and where. `heights` are the lines' in px; `pinned` is a line that is drawn
 * wherever it is (it has the focus). A short matrix is drawn whole, in the flow of the page.
 */
export function createMatrixWindow(options: {
  readonly heights: Accessor<readonly number[]>;
  readonly pinned: Accessor<number>;
  readonly body: () => HTMLElement | undefined;
}) {
  const isLong = () => options.heights().length > longMatrix;
  const tops = createMemo(() => {
    let top = 0;
    return options.heights().map((height) => {
      const at = top;
      top += height;
      return at;
    });
  });
  const total = () => (tops().at(-1) ?? 0) + (options.heights().at(-1) ?? 0);
  // What can be seen at first, with the head of the page above it; what is near it comes once that has been painted.
  const [stretch, setStretch] = createSignal(
    linesWithin(untrack(tops), 0, Math.max(10 * 37, innerHeight - headHeight)),
    {
      equals: (a, b) => a.first === b.first && a.last === b.last,
    },
  );
  let frame = 0;
  const look = () => {
    frame = 0;
    const box = options.body()?.getBoundingClientRect();
    if (box && isLong()) setStretch(linesWithin(tops(), -box.top - margin, innerHeight - box.top + margin));
  };
  const lookSoon = () => {
    frame ||= requestAnimationFrame(look);
  };
  onMount(() => {
    requestAnimationFrame(lookSoon);
    // Captured: it may be the page that scrolls, or a part of it.
    document.addEventListener('scroll', lookSoon, { capture: true, passive: true });
    window.addEventListener('resize', lookSoon);
  });
  createEffect(on(tops, look, { defer: true }));
  onCleanup(() => {
    cancelAnimationFrame(frame);
    document.removeEventListener('scroll', lookSoon, { capture: true });
    window.removeEventListener('resize', lookSoon);
  });
  const drawn = createMemo(() => {
    const count = options.heights().length;
    if (!isLong()) return Array.from({ length: count }, (_, i) => i);
    const { first, last } = stretch();
    const near = Array.from({ length: Math.min(last, count - 1) - first + 1 }, (_, i) => first + i);
    const pinned = options.pinned();
    if (pinned < 0 || pinned >= count || (pinned >= first && pinned <= last)) return near;
    // In the order of the lines, as a screen reader meets them.
    return pinned < first ? [pinned, ...near] : [...near, pinned];
  });
  return { isLong, tops, total, drawn };
}
