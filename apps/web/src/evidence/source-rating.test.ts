import type { Credibility } from '@proviso/domain/evidence';
import { expect, test } from 'vitest';
import { ratings } from './source-rating.ts';

const assessed = (id: string, by: string, score: number, at = '2026-01-01T00:00:00.000Z'): Credibility => ({
  id,
  source: 's',
  kind: 'secondary',
  proximity: 'at a distance',
  score,
  reason: 'so',
  by,
  at,
});

test('a rating is the middle score, halfway between the two middle ones of an even number', () => {
  expect(
    ratings([assessed('1', 'a', 2), assessed('2', 'b', 9), assessed('3', 'c', 7)]).get('s')?.median,
  ).toBe(7);
  expect(ratings([assessed('1', 'a', 2), assessed('2', 'b', 9)]).get('s')?.median).toBe(5.5);
});

test('only the latest assessment of each person counts, in whatever order they come', () => {
  const rating = ratings([assessed('2', 'a', 8, '2026-02-01T00:00:00.000Z'), assessed('1', 'a', 1)]).get('s');
  expect(rating?.median).toBe(8);
  expect(rating?.assessments).toHaveLength(2);
});
