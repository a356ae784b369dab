import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureArgument } from '../argument/seed-argument.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;
beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

const argumentId = () => `source:${debate.source.id}` as const;
const lockEpoch = async () => {
  const [row] = await server.database.sql<{ lock_epoch: number }[]>`
    select lock_epoch from argument where debate_id = ${debate.id} and id = ${argumentId()}`;
  return row?.lock_epoch;
};
/** So many queries wait for a lock, in this database. */
const waiting = async () => {
  const [row] = await server.database.sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count;
};

test('an argument that is made while the phase is being changed is closed to what was decided by the old phase', async () => {
  // Somebody makes the argument; before it is committed, the owner begins to change the phase.
  let isPatched: Promise<unknown> = Promise.resolve();
  await server.database.transaction(async (tx) => {
    await ensureArgument(tx, debate.id, argumentId());
    isPatched = debate.owner.patch(debate.at, { phase: 'argue' });
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
  });
  await isPatched;
  expect(await lockEpoch()).toBe(1);
});

test('an argument that is asked for after that waits until the phase is changed', async () => {
  const { sql } = server.database;
  await sql`delete from argument where debate_id = ${debate.id} and id = ${argumentId()}`;
  const order: string[] = [];
  let making: Promise<unknown> = Promise.resolve();
  await sql.begin(async (tx) => {
    await tx`select 1 from debate where id = ${debate.id} for update`;
    const patching = debate.owner.patch(debate.at, { phase: 'weigh' }).then(() => order.push('changed'));
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
    making = server.database
      .transaction((own) => ensureArgument(own, debate.id, argumentId()))
      .then(async () => {
        const [row] = await sql<{ phase: string }[]>`select phase from debate where id = ${debate.id}`;
        order.push(`made in ${row?.phase}`);
      });
    await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
    making = Promise.all([patching, making]);
  });
  await making;
  expect(order).toContain('made in weigh');
});
