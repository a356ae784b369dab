import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../testing/test-database.ts';
import { debateId, key, makeDebate } from '../testing/live-debate.ts';
import { appendToLog } from './argument-log.ts';

let test_: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  test_ = await createTestDatabase();
  await makeDebate(test_.database);
});
afterAll(() => test_.drop());

const logs = async () =>
  (await test_.database.sql<{ id: string }[]>`select distinct argument_id as id from argument_log`).map(
    ({ id }) => id,
  );

test('nothing is written to the log of an argument that is not there', async () => {
  const rows = [{ by: 'ann', bytes: new Uint8Array([0, 0]) }];
  const rest = { clients: [], created: [], changed: [], edited: [], wording: null };
  const append = { seq: 0, lockEpoch: 0, at: '2026-01-01T00:00:00.000Z', rows, ...rest };
  expect(await appendToLog(test_.database.sql, { ...key, argumentId: 'provision:8' }, append)).toBe(false);
  expect((await logs()).sort()).toEqual(['provision:6', 'provision:7']);
});

test('a log goes with its argument, and all logs with their debate', async () => {
  const { sql } = test_.database;
  await sql`delete from argument where id = 'provision:7'`;
  expect(await logs()).toEqual(['provision:6']);
  await sql`delete from debate where id = ${debateId}`;
  expect(await logs()).toEqual([]);
});
