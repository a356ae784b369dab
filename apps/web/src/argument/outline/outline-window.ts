import { createMemo, createSignal, onCleanup, onMount } from 'solid-js';

/** Lines that come and go together, and how many there must be before any go. */
export const blockLength = 40;
const longFrom = 240;
/** So far outside of what is seen lines are kept, in pixels. */
const spare = 900;

/** Stands before each block; while the block's lines are away it takes their place. */
export type BlockMark = { readonly block: number };

/** The marks of all blocks, and after each the lines of those blocks that show. */
export function linesOf<Id extends string>(
  ids: readonly Id[],
  marks: readonly BlockMark[],
  shows: (block: number) => boolean,
): readonly (Id | BlockMark)[] {
  return marks.flatMap((mark) =>
    shows(mark.block)
      ? [mark, ...ids.slice(mark.block * blockLength, (mark.block + 1) * blockLength)]
      : [mark],
  );
}

/** The last of so many ascending places that lies at or above a height; 0 where none does. */
export function lastAbove(count: number, topOf: (index: number) => number, height: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (topOf(middle) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Of a long list of lines those that are near to what is seen; of a short one all. A line that stays keeps its element,
 * whatever comes above it. Lines that `kept` names show wherever they are: the one in focus, the one being written in.
 */
export function createOutlineWindow<Id extends string>(
  ids: () => readonly Id[],
  kept: () => readonly (Id | null)[],
  tree: () => HTMLElement | undefined,
) {
  const [range, setRange] = createSignal(
    { from: 0, to: 1 },
    { equals: (a, b) => a.from === b.from && a.to === b.to },
  );
  const [lineHeight, setLineHeight] = createSignal(40);
  const isLong = () => ids().length > longFrom;
  const marks = createMemo<readonly BlockMark[]>((before) => {
    const count = isLong() ? Math.ceil(ids().length / blockLength) : 0;
    return Array.from({ length: count }, (_, block) => before[block] ?? { block });
  }, []);
  const keptBlocks = createMemo(
    () => new Set(kept().map((id) => (id === null ? -1 : Math.floor(ids().indexOf(id) / blockLength)))),
  );
  const shows = (block: number) => (block >= range().from && block <= range().to) || keptBlocks().has(block);
  const lines = createMemo(() => (isLong() ? linesOf(ids(), marks(), shows) : ids()));

  let asked = 0;
  const look = () => {
    asked = 0;
    const list = tree();
    if (!list || !isLong()) return;
    const found = list.querySelectorAll<HTMLElement>(':scope > .outline-mark');
    const topOf = (index: number) => found[index]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    const { from, to } = range();
    const height = topOf(to + 1) - topOf(from);
    const inRange = Math.min(ids().length, (to + 1) * blockLength) - from * blockLength;
    if (Number.isFinite(height) && inRange > 0 && height > 0) setLineHeight(Math.round(height / inRange));
    const next = {
      from: lastAbove(found.length, topOf, -spare),
      to: lastAbove(found.length, topOf, window.innerHeight + spare),
    };
    const isOther = next.from !== from || next.to !== to;
    setRange(next);
    // Lines are seldom as high as was guessed.
    if (isOther) ask();
  };
  const ask = () => {
    asked ||= requestAnimationFrame(look);
  };
  onMount(() => {
    ask();
    document.addEventListener('scroll', ask, { capture: true, passive: true });
    window.addEventListener('resize', ask);
    onCleanup(() => {
      cancelAnimationFrame(asked);
      document.removeEventListener('scroll', ask, { capture: true });
      window.removeEventListener('resize', ask);
    });
  });
  /** The height of what is away behind a mark, in pixels. */
  const gapOf = ({ block }: BlockMark) =>
    shows(block) ? 0 : Math.min(blockLength, ids().length - block * blockLength) * lineHeight();
  return { lines, gapOf };
}
