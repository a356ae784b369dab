import { expect, test } from 'vitest';
import { Outbox } from './outbox.ts';

const read = (texts: readonly string[]) => texts.flatMap((text) => JSON.parse(text)[1]);

test('of messages about the same thing only the newest is sent', () => {
  const outbox = new Outbox();
  for (let seq = 1; seq <= 100; seq++) outbox.add(['argument', 'a', seq], '');
  outbox.add(['argument', 'b', 1], '');
  expect(read(outbox.take('me', 7_900, 4))).toEqual([
    ['argument', 'a', 100],
    ['argument', 'b', 1],
  ]);
  expect(outbox.isEmpty).toBe(true);
});

test('who is where goes last, waits where there is too much, and is never longer than what the wire takes', () => {
  const outbox = new Outbox();
  const state = 'ä'.repeat(500);
  for (let client = 0; client < 200; client++) outbox.add(['presence', 'a', [client, 1, state]], client);
  outbox.add(['argument', 'a', 7], '');
  const first = outbox.take('me', 7_900, 4);
  expect(first).toHaveLength(4);
  expect(first.every((text) => Buffer.byteLength(text) < 7_900)).toBe(true);
  expect(read(first)[0]).toEqual(['argument', 'a', 7]);
  expect(outbox.isUrgent).toBe(false);
  let sent = read(first).length;
  while (!outbox.isEmpty) sent += read(outbox.take('me', 7_900, 4)).length;
  expect(sent).toBe(201);
});

test('what does not fit into any text is left out, and so are the oldest of too many carets', () => {
  const outbox = new Outbox();
  outbox.add(['presence', 'a', [0, 1, 'x'.repeat(9_000)]], 0);
  outbox.add(['argument', 'a', 1], '');
  expect(read(outbox.take('me', 7_900, 4))).toEqual([['argument', 'a', 1]]);
  for (let client = 0; client < 3_000; client++) outbox.add(['presence', 'a', [client, 1, null]], client);
  const clients = read(outbox.take('me', 1_000_000, 4)).map(
    ([, , [client]]: [string, string, number[]]) => client,
  );
  expect([clients.length, clients[0]]).toEqual([2_000, 1_000]);
});
