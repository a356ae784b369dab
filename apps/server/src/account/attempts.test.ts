import { expect, it } from 'vitest';
import { countAttempts } from './attempts.ts';

it('lets a key try until it has failed too often, and again when the time is over', () => {
  let now = 0;
  const attempts = countAttempts({ most: 2, windowMs: 60_000, now: () => now });
  attempts.failed('a');
  expect(attempts.wait('a')).toBe(0);
  now = 10_000;
  attempts.failed('a');
  expect(attempts.wait('a')).toBe(50);
  expect(attempts.wait('b')).toBe(0);
  now = 60_000;
  expect(attempts.wait('a')).toBe(0);
});

it('forgets the failures of a key that succeeds', () => {
  const attempts = countAttempts({ most: 1, windowMs: 60_000 });
  attempts.failed('a');
  attempts.succeeded('a');
  expect(attempts.wait('a')).toBe(0);
});

it('remembers a bounded number of keys', () => {
  const attempts = countAttempts({ most: 1, windowMs: 60_000, capacity: 2 });
  for (const key of ['a', 'b', 'c']) attempts.failed(key);
  expect(['a', 'b', 'c'].map((key) => attempts.wait(key) > 0)).toEqual([false, true, true]);
});
