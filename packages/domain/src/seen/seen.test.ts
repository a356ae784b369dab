import { expect, test } from 'vitest';
import { isNewTo, newSinceAfter } from './seen.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 10, minutes)).toISOString();

test('a reload or a short absence is the same visit; after half an hour another begins where the last one ended', () => {
  const former = { hereAt: at(20), newSince: at(0) };
  expect(newSinceAfter(former, at(50))).toBe(at(0));
  expect(newSinceAfter(former, at(51))).toBe(at(20));
});

test('a claim is new that another wrote since, and that was not seen', () => {
  const reader = { me: 'ann', since: at(10), seen: new Set(['looked-at']) };
  const written = (id: string, author: string | null, createdAt: string | null) =>
    isNewTo({ id, author, createdAt }, reader);
  expect(written('c', 'ben', at(11))).toBe(true);
  expect(written('c', 'ben', at(10))).toBe(false);
  expect(written('c', 'ann', at(11))).toBe(false);
  expect(written('looked-at', 'ben', at(11))).toBe(false);
  expect(written('on-its-way', null, null)).toBe(false);
});
