import { expect, test } from 'vitest';
import { KeptAWhile } from './kept-a-while.ts';

test('is worked out once for all who ask together, and again when it has changed and is old enough', async () => {
  let now = 0;
  let made = 0;
  const kept = new KeptAWhile<number>(() => now);
  const ask = (version: string, key = 'debate') => kept.get(key, { version, oldest: 10 }, async () => ++made);
  expect(await Promise.all([ask('1'), ask('1'), ask('1')])).toEqual([1, 1, 1]);
  now = 9;
  expect(await ask('2')).toBe(1);
  now = 10;
  expect(await ask('2')).toBe(2);
  now = 1000;
  expect(await ask('2')).toBe(2);
  expect(await ask('2', 'another')).toBe(3);
});

test('what is only for one reader is never older than it is', async () => {
  const kept = new KeptAWhile<string>(() => 0);
  const ask = (version: string) => kept.get('reader', { version, oldest: 0 }, async () => version);
  expect([await ask('1'), await ask('2'), await ask('2')]).toEqual(['1', '2', '2']);
});

test('what takes long is worked out the more seldom', async () => {
  let now = 0;
  let made = 0;
  const kept = new KeptAWhile<number>(() => now);
  const ask = (version: string) =>
    kept.get('debate', { version, oldest: 10 }, async () => {
      now += 60;
      return ++made;
    });
  expect(await ask('1')).toBe(1);
  now = 1199;
  expect(await ask('2')).toBe(1);
  now = 1200;
  expect(await ask('2')).toBe(2);
});

test('what failed is tried again by the next who asks', async () => {
  let fails = true;
  const kept = new KeptAWhile<string>(() => 0);
  const ask = () =>
    kept.get('debate', { version: '1', oldest: 10 }, async () => {
      if (fails) throw new Error('The database is gone.');
      return 'there';
    });
  await expect(ask()).rejects.toThrow('gone');
  fails = false;
  expect(await ask()).toBe('there');
});

test('of many debates those asked for last are kept, and none that nobody has asked for in a minute', async () => {
  let now = 0;
  let made = 0;
  const kept = new KeptAWhile<number>(() => now);
  const ask = (key: number) => kept.get(`debate ${key}`, { version: '1', oldest: 0 }, async () => ++made);
  for (let i = 1; i <= 31; i++) await ask(i);
  expect(await ask(31)).toBe(31);
  expect(await ask(2)).toBe(2);
  expect(await ask(1)).toBe(32);
  now = 59_999;
  expect(await ask(2)).toBe(2);
  now = 60_000;
  expect(await ask(1)).toBe(32);
  now = 119_998;
  expect(await ask(2)).toBe(2);
  now = 179_998;
  expect(await ask(3)).toBe(33);
  expect(await ask(1)).toBe(34);
});
