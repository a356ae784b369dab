import {
  claimsOf,
  claimTextOf,
  readArgument,
  readClaimOf,
  wordingOf,
} from '@proviso/document/argument-document';
import type { RefusedChange } from '@proviso/document/connection';
import { archiveClaim, moveClaim } from '@proviso/document/rule-claim';
import { createClaim } from '@proviso/document/write-claim';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { realClock } from '../clock/clock.ts';
import { openDatabase } from '../database/database.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { verifyArgument } from './log/verify-argument.ts';
import type { RegistryOptions } from './room-registry.ts';
import {
  argumentId,
  debateId,
  isSaved,
  key,
  type LiveServer,
  makeDebate,
  openPage,
  type Page,
  startLiveServer,
  until,
} from './testing/live-debate.ts';

let test_: Awaited<ReturnType<typeof createTestDatabase>>;
const pages: Page[] = [];
const servers: LiveServer[] = [];

beforeEach(async () => {
  test_ = await createTestDatabase();
  await makeDebate(test_.database);
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.leave();
  for (const server of servers.splice(0)) await server.stop();
  await test_.drop();
});

async function start(options: RegistryOptions = {}): Promise<LiveServer> {
  const server = await startLiveServer(test_.database, options);
  servers.push(server);
  return server;
}
async function join({ url }: Pick<LiveServer, 'url'>, as: string, room?: string): Promise<Page> {
  const page = openPage(url, as, room);
  pages.push(page);
  await until(() => page.connection.isSynced(), `${as} joins`);
  return page;
}
const text = (page: Page, claim: string) => {
  const found = claimTextOf(page.doc, claim);
  if (found === null) throw new Error(`no text ${claim}`);
  return found;
};
const rowOf = async (id: string) => (await test_.database.sql`select * from claim where id = ${id}`)[0];
const rejections = (page: Page) => {
  const list: RefusedChange[] = [];
  page.connection.onRejected((change) => list.push(change));
  return list;
};
const verified = () => verifyArgument(test_.database.sql, key);

test('two people type in their claims and both see it; log, document and rows agree', async () => {
  const server = await start();
  const ann = await join(server, 'ann');
  const ben = await join(server, 'ben');
  createClaim(ben.doc, { id: 'bens', answers: 'first', side: 'con', order: 'a1', text: 'It is not' });
  for (const letter of ' at all.') text(ben, 'bens').insert(text(ben, 'bens').length, letter);
  for (const letter of 'Indeed: ') text(ann, 'first').insert(0, letter);
  await until(() => readClaimOf(ann.doc, 'bens')?.text === 'It is not at all.', 'ann sees what ben types');
  await until(
    () => text(ben, 'first').toString() === text(ann, 'first').toString(),
    'ben sees what ann types',
  );
  await until(() => isSaved(ann) && isSaved(ben), 'all is saved');
  expect(readClaimOf(ben.doc, 'bens')).toMatchObject({ author: 'ben', createdAt: expect.any(String) });
  expect((await rowOf('bens'))?.text).toBe('It is not at all.');
  expect((await rowOf('first'))?.edited_at).not.toBeNull();
  expect(await verified()).toBeNull();
});

test('nothing is acknowledged and nobody sees it before it is committed', async () => {
  const server = await start();
  const ann = await join(server, 'ann');
  const eve = await join(server, 'eve');
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let locked: () => void = () => {};
  const isLocked = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const blocker = test_.database.sql.begin(async (sql) => {
    await sql`select 1 from argument where debate_id = ${debateId} and id = ${argumentId} for update`;
    locked();
    await held;
  });
  await isLocked;
  text(ann, 'first').insert(0, 'X');
  const waiting = async () =>
    (
      await test_.database
        .sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%fenced%'`
    ).length > 0;
  await until(waiting, 'the commit waits for the lock');
  const late = openPage(server.url, 'ben');
  pages.push(late);
  expect(ann.connection.state()).toEqual({ kind: 'saving', unsaved: 1 });
  expect(text(eve, 'first').toString()).toBe('It is clear.');
  expect(late.connection.isSynced()).toBe(false);
  release();
  await blocker;
  await until(() => isSaved(ann), 'it is saved');
  await until(() => text(eve, 'first').toString() === 'XIt is clear.', 'eve sees it');
  await until(
    () => late.connection.isSynced() && text(late, 'first').toString() === 'XIt is clear.',
    'ben joins',
  );
});

test("an observer's edit is refused, and the text given back", async () => {
  const server = await start();
  const olaf = await join(server, 'olaf');
  const refused = rejections(olaf);
  createClaim(olaf.doc, { id: 'olafs', answers: null, side: 'pro', order: 'a5', text: 'Hear me' });
  await until(() => refused.length > 0, 'the refusal arrives');
  expect(refused[0]).toMatchObject({ code: 'access.role', claim: 'olafs', text: 'Hear me' });
  expect(olaf.connection.state().kind).toBe('refused');
  expect(await rowOf('olafs')).toBeUndefined();
  const again = await join(server, 'olaf');
  await until(() => again.connection.state().kind === 'saved', 'reading is allowed');
});

test('a contributor may not edit the claim of another, an editor may, and a moderator may edit the wording', async () => {
  const server = await start();
  const ben = await join(server, 'ben');
  const refused = rejections(ben);
  text(ben, 'first').insert(0, 'Not: ');
  await until(() => refused.length > 0, 'the refusal arrives');
  expect(refused[0]).toMatchObject({ code: 'access.own', claim: 'first', text: 'Not: It is clear.' });
  const eve = await join(server, 'eve');
  text(eve, 'first').insert(0, 'Edited: ');
  wordingOf(eve.doc).insert(0, 'Now: ');
  await until(() => isSaved(eve), 'the edits are saved');
  const [row] = await test_.database.sql`select text from provision where id = '6'`;
  expect(row?.text).toBe('Now: The parties agree.');
  expect(await verified()).toBeNull();
});

test.each([
  ['an author', (map: Y.Map<unknown>) => map.set('author', 'mod')],
  ['a time', (map: Y.Map<unknown>) => map.set('createdAt', '2020-01-01T00:00:00.000Z')],
  ['an archiving', (map: Y.Map<unknown>) => map.set('archived', null)],
  ['a side', (map: Y.Map<unknown>) => map.set('side', 'con')],
])('%s cannot be forged, on a new claim or an old one', async (_what, forge) => {
  const server = await start();
  const ann = await join(server, 'ann');
  const refused = rejections(ann);
  const first = claimsOf(ann.doc).get('first');
  if (first instanceof Y.Map) forge(first);
  await until(() => refused.length > 0, 'the refusal arrives');
  expect(refused[0]?.code).toMatch(/^update\./);
  const again = await join(server, 'ann');
  const refusedAgain = rejections(again);
  again.doc.transact(() => {
    createClaim(again.doc, { id: 'forged', answers: null, side: 'pro', order: 'a5', text: 'x' });
    const forged = claimsOf(again.doc).get('forged');
    if (forged instanceof Y.Map) forge(forged);
  });
  await until(() => refusedAgain.length > 0, 'the second refusal arrives');
  expect(await rowOf('forged')).toBeUndefined();
  expect(await verified()).toBeNull();
});

test('a claim of 501 characters is refused and the edits of others are unharmed', async () => {
  const server = await start();
  const ann = await join(server, 'ann');
  const ben = await join(server, 'ben');
  const refused = rejections(ben);
  createClaim(ben.doc, { id: 'short', answers: null, side: 'pro', order: 'a1', text: 'y'.repeat(500) });
  await until(() => isSaved(ben), '500 characters are saved');
  text(ben, 'short').insert(500, 'z');
  text(ann, 'first').insert(0, 'Still: ');
  await until(() => refused.length > 0, 'the refusal arrives');
  expect(refused[0]).toMatchObject({ code: 'claim.too_long', claim: 'short' });
  expect(refused[0]?.text).toHaveLength(501);
  await until(() => isSaved(ann), "ann's edit is saved");
  expect((await rowOf('short'))?.text).toHaveLength(500);
  expect(await verified()).toBeNull();
});

test('a claim id that stands in another argument is refused', async () => {
  const server = await start();
  const ann = await join(server, 'ann', 'provision:7');
  const ben = await join(server, 'ben', 'provision:7');
  const refused = rejections(ann);
  createClaim(ann.doc, { id: 'first', answers: null, side: 'pro', order: 'a1', text: 'Mine now' });
  createClaim(ben.doc, { id: 'fresh', answers: null, side: 'pro', order: 'a1', text: 'Mine' });
  await until(() => refused.length > 0, 'the refusal arrives');
  expect(refused[0]).toMatchObject({ code: 'claim.id_taken', claim: 'first', text: 'Mine now' });
  await until(() => isSaved(ben), "ben's claim is saved");
  expect((await rowOf('first'))?.text).toBe('It is clear.');
  expect((await rowOf('fresh'))?.argument_id).toBe('provision:7');
});

test('a link may show a claim of another argument, but not one that is nowhere', async () => {
  const server = await start();
  const ann = await join(server, 'ann', 'provision:7');
  const ben = await join(server, 'ben', 'provision:7');
  const refused = rejections(ben);
  createClaim(ann.doc, { id: 'shown', answers: null, side: 'pro', order: 'a1', link: 'first' });
  createClaim(ben.doc, { id: 'lost', answers: null, side: 'pro', order: 'a1', link: 'nowhere' });
  await until(() => refused.length > 0, 'the refusal arrives');
  expect(refused[0]).toMatchObject({ code: 'claim.unknown_link', claim: 'lost' });
  await until(() => isSaved(ann), "ann's link is saved");
  expect(await rowOf('shown')).toMatchObject({ link: 'first', text: '', argument_id: 'provision:7' });
  expect(await rowOf('lost')).toBeUndefined();
});

test('a commit that fails loses nothing: the pages come back and what they typed is saved', async () => {
  const server = await start();
  const ann = await join(server, 'ann');
  const ben = await join(server, 'ben');
  const { sql } = test_.database;
  await sql.unsafe(
    `create function fail() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$`,
  );
  await sql.unsafe('create trigger fail before insert on argument_log execute function fail()');
  text(ann, 'first').insert(0, 'kept ');
  await until(() => ann.connection.state().kind === 'offline', 'ann is sent away');
  expect(ann.connection.state().unsaved).toBe(1);
  expect(text(ben, 'first').toString()).toBe('It is clear.');
  await sql.unsafe('drop trigger fail on argument_log');
  await until(() => isSaved(ann), 'ann comes back and is saved');
  await until(() => isSaved(ben) && text(ben, 'first').toString() === 'kept It is clear.', 'ben sees it');
  expect(await verified()).toBeNull();
});

test('connections that are cut in the middle lose nothing', async () => {
  const server = await start();
  const ann = await join(server, 'ann');
  // From outside the pool: a query of ours could else meet a connection that the round before has cut.
  const outside = openDatabase(test_.database.url, { connections: 1 });
  for (let round = 0; round < 5; round++) {
    for (let n = 0; n < 5; n++) text(ann, 'first').insert(0, `${n}`);
    await outside.sql`
      select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  }
  await outside.close();
  await until(() => isSaved(ann), 'all is saved in the end');
  expect((await rowOf('first'))?.text).toBe(text(ann, 'first').toString());
  expect(text(ann, 'first').toString()).toBe(`${'43210'.repeat(5)}It is clear.`);
  expect(await verified()).toBeNull();
});

test('a commit that fails at once, while the one before is being shown, ends only the room', async () => {
  let commits = 0;
  const fallen: string[] = [];
  const server = await startLiveServer(
    test_.database,
    { onError: (_, what) => fallen.push(what) },
    {
      onStore(name) {
        if (name === 'append' && ++commits === 8) throw new Error('The store is away.');
      },
    },
  );
  servers.push(server);
  const [ann, ben] = [await join(server, 'ann'), await join(server, 'ben')];
  createClaim(ben.doc, { id: 'bens', answers: 'first', side: 'con', order: 'a1', text: '' });
  const letters = 'So much is written that groups follow each other closely. '.repeat(4);
  for (const letter of letters) {
    text(ann, 'first').insert(0, letter);
    text(ben, 'bens').insert(0, letter);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await until(() => isSaved(ann) && isSaved(ben), 'all is saved');
  expect(fallen).toEqual(['room']);
  expect((await rowOf('bens'))?.text).toBe([...letters].reverse().join(''));
  expect(await verified()).toBeNull();
});

test('what was typed offline is saved on return, and nothing typed while returning makes a gap', async () => {
  const first = await start();
  const ann = await join(first, 'ann');
  const port = Number(new URL(first.url).port);
  await first.stop();
  servers.splice(0);
  await until(() => ann.connection.state().kind === 'offline', 'ann is offline');
  text(ann, 'first').insert(0, 'offline ');
  createClaim(ann.doc, { id: 'later', answers: 'first', side: 'con', order: 'a2', text: 'Typed in a train' });
  const typing = setInterval(() => text(ann, 'later').insert(0, '.'), 1);
  servers.push(await startLiveServer(test_.database, {}, { port }));
  await until(() => ann.connection.isSynced(), 'ann is back');
  clearInterval(typing);
  await until(() => isSaved(ann), 'all is saved');
  expect((await rowOf('later'))?.text).toBe(text(ann, 'later').toString());
  expect(await verified()).toBeNull();
});

test('two nodes on one argument: each sees what the other writes, and both write at once', async () => {
  const one = await start();
  const two = await start();
  const ann = await join(one, 'ann');
  const ben = await join(two, 'ben');
  createClaim(ben.doc, { id: 'bens', answers: null, side: 'con', order: 'a1', text: '' });
  await until(() => readClaimOf(ann.doc, 'bens')?.author === 'ben', 'ann sees the claim of ben');
  for (let n = 0; n < 30; n++) {
    text(ann, 'first').insert(0, 'a');
    text(ben, 'bens').insert(0, 'b');
    await new Promise((resolve) => setImmediate(resolve));
  }
  await until(() => isSaved(ann) && isSaved(ben), 'all is saved');
  const same = () => Buffer.compare(Y.encodeStateAsUpdate(ann.doc), Y.encodeStateAsUpdate(ben.doc)) === 0;
  await until(same, 'both have the same');
  expect(text(ann, 'bens').toString()).toBe('b'.repeat(30));
  expect(await verified()).toBeNull();
});

test('after the phase has changed no edit gets through, on any node, told or not', async () => {
  const one = await start();
  const two = await start();
  const ann = await join(one, 'ann');
  const ben = await join(two, 'ben');
  createClaim(ben.doc, { id: 'bens', answers: null, side: 'con', order: 'a1', text: 'b' });
  text(ann, 'first').insert(0, 'a');
  await until(() => isSaved(ann) && isSaved(ben), 'the rooms have seen both write');
  const { sql } = test_.database;
  await sql.begin(async (tx) => {
    await tx`update argument set lock_epoch = lock_epoch + 1 where debate_id = ${debateId}`;
    await tx`update debate set phase = 'weigh' where id = ${debateId}`;
  });
  const refused = [rejections(ann), rejections(ben)];
  text(ann, 'first').insert(0, 'late ');
  text(ben, 'bens').insert(0, 'late ');
  await until(() => refused.every((list) => list[0]?.code === 'access.phase'), 'both are refused');
  expect((await rowOf('first'))?.text).toBe('aIt is clear.');
  expect(await verified()).toBeNull();
});

test('a command moves and archives in one transaction with its own rows, or changes nothing', async () => {
  const server = await start();
  const ann = await join(server, 'ann');
  await server.rooms.command(debateId, argumentId, {
    by: 'mod',
    change: (doc) => moveClaim(doc, 'second', { answers: null, side: 'con', order: 'a9' }),
    within: async (tx) =>
      void (await tx.execute(`update debate set summary = 'moved' where id = '${debateId}'`)),
  });
  await until(() => readClaimOf(ann.doc, 'second')?.side === 'con', 'ann sees the move');
  expect(await rowOf('second')).toMatchObject({ answers: null, side: 'con', order: 'a9' });
  const failing = server.rooms.command(debateId, argumentId, {
    by: 'mod',
    change: (doc) =>
      archiveClaim(doc, 'second', { by: 'mod', at: new Date().toISOString(), reason: 'twice' }),
    within: async () => {
      throw new Error('not now');
    },
  });
  await expect(failing).rejects.toThrow('not now');
  expect(await rowOf('second')).toMatchObject({ archived_by: null });
  text(ann, 'second').insert(0, 'Still here. ');
  await until(() => isSaved(ann), 'editing goes on');
  expect(readClaimOf(ann.doc, 'second')?.archived).toBeNull();
  expect(await verified()).toBeNull();
});

test('checkpoints say the same as the log, and a room that loads from one goes on', async () => {
  const server = await start({ checkpointEvery: 10, checkpointPause: 1, keepEmptyFor: 0 });
  const ann = await join(server, 'ann');
  for (let n = 0; n < 40; n++) {
    text(ann, 'first').insert(0, `${n % 10}`);
    await until(() => isSaved(ann), 'saved');
  }
  const checkpoints = async () => (await test_.database.sql`select seq from argument_checkpoint`).length;
  await until(async () => (await checkpoints()) > 0, 'a checkpoint is made');
  const other = await start();
  const ben = await join(other, 'ben');
  expect(readArgument(ben.doc).claims).toHaveLength(2);
  expect(text(ben, 'first').toString()).toBe(text(ann, 'first').toString());
  expect(await verified()).toBeNull();
});

test('who is here is said by the server, whatever a page says of itself', async () => {
  const server = await start();
  const ann = await join(server, 'ann');
  const ben = await join(server, 'ben');
  ben.connection.awareness.setLocalStateField('user', { name: 'The Moderator', color: '#aa0000' });
  const seen = () => ann.connection.awareness.getStates().get(ben.doc.clientID)?.user;
  // Before that she may have seen that ben is here, and no colour yet.
  await until(() => seen()?.color !== undefined, 'ann sees ben');
  expect(seen()).toEqual({ person: 'ben', name: 'BEN', role: 'contributor', color: '#aa0000' });
  ben.leave();
  await until(() => seen() === undefined, 'ann sees that ben is gone');
});

test('a process that is hardly idle any more writes what comes within a moment as one group, and the first of it at once', async () => {
  let passed = 0;
  let appends = 0;
  const server = await startLiveServer(
    test_.database,
    {},
    {
      onStore: (name) => {
        if (name === 'append') appends++;
      },
      busyness: () => 1,
      clock: { ...realClock, elapsed: () => passed },
    },
  );
  servers.push(server);
  const ann = await join(server, 'ann');
  const ben = await join(server, 'ben');
  passed += 40; // what they answered when they joined was a group, too
  text(ann, 'first').insert(0, '0');
  await until(() => text(ben, 'first').toString() === '0It is clear.', 'the first letter is there');
  expect(appends).toBe(1);
  for (const letter of '12345') {
    text(ann, 'first').insert(0, letter);
    // What the room tells of where somebody is comes behind the letter that it has read from the same socket.
    ann.connection.awareness.setLocalStateField('caret', letter);
    const caret = () =>
      [...ben.connection.awareness.getStates().values()].some(({ caret }) => caret === letter);
    await until(caret, 'ben sees where ann is');
  }
  expect([appends, text(ben, 'first').toString()]).toEqual([1, '0It is clear.']);
  passed += 40;
  await until(() => text(ben, 'first').toString() === '543210It is clear.', 'the others come together');
  expect(appends).toBe(2);
});
