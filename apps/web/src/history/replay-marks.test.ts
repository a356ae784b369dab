import { expect, test } from 'vitest';
import { dayLabels, marksOf } from './replay-marks.ts';

test('each change of a short past is a mark of its own, with whose it is', () => {
  expect(
    marksOf(
      [
        { last: 0, by: 'ann' },
        { last: 4, by: 'ben' },
      ],
      5,
    ),
  ).toEqual([
    { step: 0, count: 1, people: new Set(['ann']) },
    { step: 4, count: 1, people: new Set(['ben']) },
  ]);
});

test('the marks of a long past stay few and leave no change out', () => {
  const revisions = Array.from({ length: 4_000 }, (_, i) => ({ last: 2 * i, by: `person-${i % 7}` }));
  const marks = marksOf(revisions, 8_000);
  expect(marks.length).toBeLessThanOrEqual(200);
  expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(4_000);
});

test('days are named where they begin, unless the one before is too near', () => {
  const days = ['2026-01-01', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-03', '2026-01-03'];
  const steps = days.flatMap((day) => Array.from({ length: 5 }, () => `${day}T10:00:00.000Z`));
  steps.splice(10, 0, '2026-01-01T23:00:00.000Z');
  expect(
    dayLabels(
      steps.length,
      (step) => steps[step] ?? '',
      (step) => step / steps.length,
    ),
  ).toEqual([
    { day: '2026-01-01', step: 0 },
    { day: '2026-01-02', step: 11 },
    { day: '2026-01-03', step: 16 },
  ]);
  const hurried = ['2026-01-01', '2026-01-02', ...Array.from({ length: 98 }, () => '2026-01-03')];
  expect(
    dayLabels(
      100,
      (step) => `${hurried[step]}T10:00:00.000Z`,
      (step) => step / 100,
    ),
  ).toEqual([{ day: '2026-01-01', step: 0 }]);
});
