import { expect, test } from 'vitest';
import { longestPlay, playTimes, stepDue, stepNearest } from './play-times.ts';

test('a change begun is given time to be read, its letters run', () => {
  expect(playTimes(5, new Set([0, 3]))).toEqual([0, 60, 120, 1020, 1080]);
});

test('however long the past, it plays within a minute', () => {
  const due = playTimes(10_000, new Set(Array.from({ length: 5_000 }, (_, i) => 2 * i)));
  expect(due.at(-1)).toBeCloseTo(longestPlay);
  expect(due.every((at, i) => at >= (due[i - 1] ?? 0))).toBe(true);
});

test('the step that shows is the last that is due', () => {
  const due = playTimes(5, new Set([0, 3]));
  expect([0, 59, 60, 1000, 1020, 9999].map((time) => stepDue(due, time))).toEqual([0, 0, 1, 2, 3, 4]);
});

test('a place on the line is that of the nearest step', () => {
  const due = playTimes(5, new Set([0, 3]));
  expect([-5, 0, 29, 31, 500, 700, 9999].map((time) => stepNearest(due, time))).toEqual([
    0, 0, 0, 1, 2, 3, 4,
  ]);
});
