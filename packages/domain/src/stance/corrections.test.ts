import { expect, test } from 'vitest';
import { earlierRecords, latestCorrection } from './corrections.ts';

const first = { id: 'first', supersedes: null };
const second = { id: 'second', supersedes: 'first' };
const third = { id: 'third', supersedes: 'second' };
const other = { id: 'other', supersedes: null };
const all = [first, second, third, other];

test('a correction knows what it corrects, back to the first record', () => {
  expect(earlierRecords(all, third)).toEqual([second, first]);
  expect(earlierRecords(all, first)).toEqual([]);
});

test('a corrected record knows which one counts in its place', () => {
  expect(latestCorrection(all, first)).toBe(third);
  expect(latestCorrection(all, third)).toBeNull();
  expect(latestCorrection(all, other)).toBeNull();
});

test('records that correct each other, and one that is not there, lead nowhere for ever', () => {
  const circle = [
    { id: 'a', supersedes: 'b' },
    { id: 'b', supersedes: 'a' },
  ];
  for (const one of circle) {
    expect(earlierRecords(circle, one)).toHaveLength(1);
    expect(latestCorrection(circle, one)?.id).not.toBe(one.id);
  }
  expect(earlierRecords([], { id: 'a', supersedes: 'gone' })).toEqual([]);
});
