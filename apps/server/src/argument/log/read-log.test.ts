import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../testing/test-database.ts';
import { debateId, key, makeDebate } from '../testing/live-debate.ts';
import { readLog } from './read-log.ts';

const argumentId = 'provision:8';
let test_: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  test_ = await createTestDatabase();
  await makeDebate(test_.database);
});
afterAll(() => test_.drop());

test('a log that was written an update at a time is the same log in groups', async () => {
  const { sql } = test_.database;
  // The table as it was before, in a schema of its own, so that what the migration says is what runs here.
  const [migration] = ['0012_log-of-groups.sql'].map((file) =>
    readFileSync(new URL(`../../../../../drizzle/${file}`, import.meta.url), 'utf8'),
  );
  const written = ['ann', 'ben', 'ann'].map((by, i) => ({
    by,
    at: `2026-01-0${i + 1}T09:00:00.000Z`,
    bytes: Buffer.of(1, i, 9),
  }));
  const old = await sql.reserve();
  try {
    await old.unsafe('create schema before');
    await old.unsafe('set search_path to before, public');
    await old.unsafe(
      'create table before.argument_update (debate_id text, argument_id text, seq bigint, by text, at timestamptz, bytes bytea)',
    );
    for (const [i, { by, at, bytes }] of written.entries())
      await old`insert into argument_update values (${debateId}, ${argumentId}, ${i + 1}, ${by}, ${at}, ${bytes})`;
    await old.unsafe(migration ?? '');
    expect(await readLog(old, { ...key, argumentId }, 0)).toEqual(
      written.map((row, i) => ({ seq: i + 1, ...row })),
    );
  } finally {
    await old.unsafe('drop schema before cascade; set search_path to default');
    old.release();
  }
});

test('so many updates of a log are read as are asked for, and what else their last group holds', async () => {
  const { sql } = test_.database;
  for (const [seq, size] of [
    [3, 3],
    [4, 1],
    [9, 5],
    [10, 1],
  ] as const) {
    const by = Array.from({ length: size }, (_, i) => (i % 2) + 1);
    const lengths = by.map(() => 2);
    await sql`insert into argument_log (debate_id, argument_id, seq, people, by, lengths, bytes)
      values (${debateId}, ${argumentId}, ${seq}, ${['ann', 'ben']}, ${by}, ${lengths}, ${Buffer.alloc(size * 2, seq)})`;
  }
  const read = async (after: number, most: number | null) =>
    (await readLog(sql, { ...key, argumentId }, after, most)).map(({ seq }) => seq);
  expect(await read(0, null)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await read(0, 1)).toEqual([1, 2, 3]);
  expect(await read(0, 4)).toEqual([1, 2, 3, 4]);
  expect(await read(3, 2)).toEqual([4, 5, 6, 7, 8, 9]);
  // A copy may stand within a group: an import of a log, or a page that was told by its own count.
  expect(await read(5, 3)).toEqual([6, 7, 8, 9]);
  expect(await read(10, 3)).toEqual([]);
  const [first, second] = await readLog(sql, { ...key, argumentId }, 0);
  expect([first?.by, second?.by, [...(second?.bytes ?? [])]]).toEqual(['ann', 'ben', [3, 3]]);
});
