import { expect, test } from 'vitest';
import { linesWithin } from './matrix-window.ts';

/** Lines of these heights, one below the other. */
function stack(heights: readonly number[]) {
  let top = 0;
  return heights.map((height) => {
    const box = { top, bottom: top + height };
    top += height;
    return box;
  });
}

test('the lines that a stretch of the matrix touches are drawn, and at most one besides', () => {
  const boxes = stack(Array.from({ length: 230 }, (_, i) => (i % 9 === 0 ? 40 : 37)));
  for (const from of [-800, -1, 0, 36, 37, 1234, 8000, 20_000])
    for (const size of [1, 37, 900]) {
      const { first, last } = linesWithin(
        boxes.map(({ top }) => top),
        from,
        from + size,
      );
      const touched = boxes.flatMap(({ top, bottom }, i) => (bottom > from && top < from + size ? [i] : []));
      for (const i of touched) expect(i >= first && i <= last).toBe(true);
      expect(last - first + 1).toBeLessThanOrEqual(Math.max(1, touched.length + 1));
    }
});
