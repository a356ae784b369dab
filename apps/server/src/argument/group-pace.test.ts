import { expect, test } from 'vitest';
import { collectingTime, measureBusyness } from './group-pace.ts';

test('a process at ease collects nothing, a busy one longer the busier it is, and never for longer than a glance', () => {
  for (const busyness of [0, 0.3, 0.7]) expect(collectingTime(busyness)).toBe(0);
  const waits = [0.75, 0.8, 0.9, 0.99, 1].map(collectingTime);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(new Set(waits).size).toBe(waits.length);
  for (const impossible of [1.5, Number.POSITIVE_INFINITY]) expect(collectingTime(impossible)).toBe(40);
});

test('who works without a pause is busy, and who has waited since is busy no longer', async () => {
  const busyness = measureBusyness();
  const turn = () => new Promise((resolve) => setTimeout(resolve, 30));
  for (let i = 0; i < 6; i++) {
    for (const until = performance.now() + 60; performance.now() < until; );
    busyness();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const atWork = busyness();
  for (let i = 0; i < 6; i++) {
    await turn();
    busyness();
  }
  expect(atWork).toBeGreaterThan(busyness());
});
