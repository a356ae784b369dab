import fc from 'fast-check';
import { expect, test } from 'vitest';
import { by, orderAfter } from './order.ts';

const isKey = /^[0-9A-Za-z]{1,200}$/;

test('keys made one after the other ascend and stay short', () => {
  const keys: string[] = [];
  for (let i = 0; i < 5000; i++) keys.push(orderAfter(keys.slice(-1)));
  expect(keys.slice(0, 3)).toEqual(['a0', 'a1', 'a2']);
  expect([...keys].sort()).toEqual(keys);
  expect(Math.max(...keys.map((key) => key.length))).toBe(4);
});

test('comes after whatever keys there are', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[0-9A-Za-z]{1,40}$/)), (keys) => {
      const key = orderAfter(keys);
      expect(key).toMatch(isKey);
      for (const other of keys) expect(key > other).toBe(true);
    }),
    { seed: 9, numRuns: 2000 },
  );
});

test.each(['a0', 'az', 'azV', 'b', 'bzz', 'Zz', 'zzzz', 'A00', '9'])('comes after %s', (key) => {
  expect(orderAfter([key]) > key).toBe(true);
});

test('compares by the first key that differs, and by code units rather than by a language', () => {
  const list = [
    { a: 'b', b: '1' },
    { a: 'a', b: '2' },
    { a: 'B', b: '3' },
    { a: 'a', b: '1' },
  ];
  const sorted = list.sort(
    by(
      ({ a }) => a,
      ({ b }) => b,
    ),
  );
  expect(sorted.map(({ a, b }) => a + b)).toEqual(['B3', 'a1', 'a2', 'b1']);
});
