import { expect, test } from 'vitest';
import { asOfScale, neighbour } from './as-of-scale.ts';

const ticks = [
  { day: '2025-11-20', count: 3 },
  { day: '2025-11-24', count: 1 },
  { day: '2025-12-24', count: 2 },
];

test('every day between the first and the last change has its own place, and today comes after them', () => {
  const scale = asOfScale(ticks);
  for (let value = 0; value <= 34; value++) {
    const day = scale.dayOf(value);
    expect(day).not.toBeNull();
    expect(scale.valueOf(day)).toBe(value);
  }
  expect(scale.dayOf(scale.max)).toBeNull();
  expect(scale.valueOf(null)).toBe(scale.max);
  expect(scale.valueOf('2027-01-01')).toBe(scale.max);
});

test('a year without changes takes no more room than thirty days', () => {
  const scale = asOfScale([
    { day: '2025-11-20', count: 3 },
    { day: '2025-11-24', count: 1 },
    { day: '2026-11-24', count: 1 },
  ]);
  expect(scale.valueOf('2025-11-24')).toBe(4);
  expect(scale.valueOf('2026-11-24')).toBe(34);
  expect(scale.dayOf(34)).toBe('2026-11-24');
  expect(scale.dayOf(19)).toBe('2026-05-26');
});

test('stepping goes from change to change and ends at today', () => {
  expect(neighbour(ticks, null, -1)).toBe('2025-12-24');
  expect(neighbour(ticks, '2025-11-30', -1)).toBe('2025-11-24');
  expect(neighbour(ticks, '2025-11-20', -1)).toBe('2025-11-20');
  expect(neighbour(ticks, '2025-11-20', 1)).toBe('2025-11-24');
  expect(neighbour(ticks, '2025-12-24', 1)).toBeNull();
});

test('with nothing recorded the only stop is today', () => {
  const scale = asOfScale([]);
  expect(scale.dayOf(scale.max)).toBeNull();
});
