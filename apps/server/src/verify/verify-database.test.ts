import { claimTextOf } from '@proviso/document/argument-document';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  debateId,
  isSaved,
  makeDebate,
  openPage,
  startLiveServer,
  until,
} from '../argument/testing/live-debate.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { verifyDatabase } from './verify-database.ts';

let made: Awaited<ReturnType<typeof createTestDatabase>>;
beforeEach(async () => {
  made = await createTestDatabase();
  await makeDebate(made.database);
  const server = await startLiveServer(made.database);
  const ann = openPage(server.url, 'ann');
  await until(() => ann.connection.isSynced(), 'ann joins');
  claimTextOf(ann.doc, 'second')?.insert(0, 'Indeed: ');
  await until(() => isSaved(ann), 'what ann writes is stored');
  ann.leave();
  await server.stop();
});
afterEach(() => made.drop());

const differences = async () => (await verifyDatabase(made.database.url))?.differences;

test('a database that nobody has harmed holds', async () => {
  expect(await verifyDatabase(made.database.url)).toEqual({
    debates: 1,
    arguments: 2,
    updates: 3,
    differences: [],
  });
});

test.each([
  [
    'a row that was changed by hand',
    `update claim set text = 'Something else.' where id = 'second'`,
    'peace: The claim second of provision:6 differs from its row in text.',
  ],
  [
    'a row that is gone',
    `delete from claim where id = 'second'`,
    'peace: The claim second of provision:6 has no row.',
  ],
  [
    'an update that is gone',
    `delete from argument_log where argument_id = 'provision:6'`,
    'peace: The argument provision:6 says 2 updates, its log has 0.',
  ],
  [
    'an update that is damaged',
    `update argument_log set bytes = substring(bytes from 1 for length(bytes) / 2) where argument_id = 'provision:6'`,
    'peace: The log of provision:6 cannot be replayed',
  ],
  [
    'a checkpoint that says something else',
    `insert into argument_checkpoint (debate_id, argument_id, seq, bytes)
     select debate_id, 'provision:6', 1, bytes from argument_log where argument_id = 'provision:7'`,
    'peace: The checkpoint of provision:6 differs from its log.',
  ],
  [
    'a wording that was changed by hand',
    `update provision set text = 'Nobody agrees.' where id = '7'`,
    'peace: The wording of provision:7 differs from its row.',
  ],
  [
    'an update that is kept as by somebody else',
    `update argument_log set people = '{ben}' where seq = 2`,
    'peace: The update 2 of provision:6 is kept as by ben, and is of a client of ann.',
  ],
  [
    'a client that is bound to nobody any more',
    `delete from argument_client`,
    'peace: The update 2 of provision:6 is kept as by ann, and is of a client of nobody.',
  ],
  [
    'events that are gone',
    `update debate set event_seq = event_seq + 2`,
    'peace: The debate says 2 events, there are 0, the newest is 0.',
  ],
])('%s is named', async (_, harm, sentence) => {
  await made.database.sql.unsafe(harm);
  const found = await differences();
  expect(found).toHaveLength(1);
  expect(found?.[0]).toContain(sentence);
  expect(found?.[0]?.startsWith(debateId)).toBe(true);
});

test('a database that no server has used yet is told apart', async () => {
  const empty = new URL(made.database.url);
  empty.pathname = '/postgres';
  expect(await verifyDatabase(empty.href)).toBeNull();
});
