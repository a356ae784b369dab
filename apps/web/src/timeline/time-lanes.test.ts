import { expect, test } from 'vitest';
import { monthTicks, shareOf, spanOf } from './time-lanes.ts';

test('a picture spans all that is in it and a little more, but never beyond today, and is never empty', () => {
  expect(spanOf(['2025-12-24', '2025-11-20'], '2026-06-01')).toEqual({
    first: '2025-11-20',
    last: '2025-12-31',
  });
  expect(spanOf(['2025-11-20', '2025-12-24'], '2025-12-26').last).toBe('2025-12-26');
  expect(spanOf(['2025-12-26'], '2025-12-26')).toEqual({ first: '2025-12-26', last: '2025-12-27' });
  expect(spanOf([], '2025-12-26')).toEqual({ first: '2025-12-26', last: '2025-12-27' });
});

test('a day lies between the first and the last, and the months are marked, thinned where there are many', () => {
  const span = { first: '2025-01-01', last: '2025-01-11' };
  expect(['2024-12-01', '2025-01-01', '2025-01-06', '2025-02-01'].map((day) => shareOf(day, span))).toEqual([
    0, 0, 0.5, 1,
  ]);
  expect(monthTicks({ first: '2025-11-18', last: '2026-01-31' }, 9)).toEqual(['2025-12-01', '2026-01-01']);
  expect(monthTicks({ first: '2020-01-01', last: '2025-12-31' }, 6)).toHaveLength(6);
});
