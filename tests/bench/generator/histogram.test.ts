import { expect, test } from 'vitest';
import { Histogram } from './histogram.ts';

test('a histogram tells which time a share of all stays within, to a step, whatever the range', () => {
  const times = new Histogram();
  times.draw(200);
  for (let i = 1; i <= 1_000; i++) times.add(i / 10);
  expect(times.quantile(0.5)).toBeCloseTo(50, 1);
  expect(times.quantile(0.99)).toBeCloseTo(99, 1);
  expect([times.max, times.above]).toEqual([100, 0]);
  for (let i = 0; i < 1_000; i++) times.add(5_000);
  expect(times.quantile(0.5)).toBeCloseTo(100, 1);
  expect(times.quantile(0.9)).toBeCloseTo(5_000, -1);
  expect([times.max, times.above]).toEqual([5_000, 1_000]);
  times.clear();
  expect(times.quantile(0.5)).toBe(0);
});
