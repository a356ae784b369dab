import { expect, it } from 'vitest';
import { blockLength, lastAbove, linesOf } from './outline-window.ts';

const ids = Array.from({ length: 2 * blockLength + 5 }, (_, i) => `claim-${i}`);
const marks = [{ block: 0 }, { block: 1 }, { block: 2 }];

it('shows the lines of the blocks that are near, in their order, and a mark for each block', () => {
  expect(linesOf(ids, marks, (block) => block === 1)).toEqual([
    marks[0],
    marks[1],
    ...ids.slice(blockLength, 2 * blockLength),
    marks[2],
  ]);
  expect(linesOf(ids, marks, () => true).filter((line) => typeof line === 'string')).toEqual(ids);
});

it('finds the last place above a height, whatever lies there', () => {
  const tops = [0, 0, 100, 250, 250, 900];
  for (const height of [-50, 0, 99, 100, 249, 250, 899, 900, 5000]) {
    const expected = Math.max(
      0,
      tops.findLastIndex((top) => top <= height),
    );
    expect(lastAbove(tops.length, (i) => tops[i] ?? 0, height)).toBe(expected);
  }
});
