import { claimTextOf, newArgumentDocument } from '@proviso/document/argument-document';
import { type Connection, connectArgument } from '@proviso/document/connection';
import { createClaim } from '@proviso/document/write-claim';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { readLog } from '../argument/log/read-log.ts';
import type { Client } from '../testing/client.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

// Two servers of one database. The owner is on the first, everybody else on the second. The second within which people lose
// what they may no longer have is a promise of the product, not a measure of the machine; usually it is a few milliseconds.

let first: TestServer;
let second: TestServer;
let debate: TestDebate;
type Writer = Awaited<ReturnType<TestDebate['as']>>;
beforeAll(async () => {
  first = await startTestServer();
  second = await startTestServer({}, async () => first.database.url);
  debate = await openTestDebate(first);
  await debate.owner.patch(debate.at, { phase: 'argue' });
  await noteLocks();
});
afterAll(async () => {
  await second.close();
  await first.close();
});

const argumentId = () => `provision:${debate.provision.id}`;
const live = (to: TestServer) => `${to.url.replace('http', 'ws')}/live/${debate.id}`;

/** Opens a socket as a page does; gives how it was closed and when. */
function open(address: string, by: Pick<Client, 'cookie'>) {
  const socket = new WebSocket(address, { headers: { cookie: by.cookie() } });
  const opened = new Promise<void>((resolve) => socket.once('message', () => resolve()));
  const closed = new Promise<{ readonly code: number; readonly at: number }>((resolve) =>
    socket.once('close', (code) => resolve({ code, at: performance.now() })),
  );
  return { socket, opened, closed };
}

/** A page of somebody in the argument, on a server. */
function join(to: TestServer, by: Pick<Client, 'cookie'>) {
  const headers = { cookie: by.cookie() };
  class WithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const doc = newArgumentDocument();
  // The class of `ws` has what the provider uses of the browser's; its type has more events and fewer fields.
  const NodeWebSocket = WithCookie as unknown as typeof globalThis.WebSocket;
  const connection: Connection = connectArgument({
    url: live(to),
    room: argumentId(),
    doc,
    WebSocket: NodeWebSocket,
  });
  return { doc, connection };
}

test('whoever is demoted on one server is sent anew within a second on another, live and on the feed', async () => {
  const member = await debate.as('contributor');
  const page = open(`${live(second)}/${argumentId()}`, member);
  const feed = open(`${second.url.replace('http', 'ws')}/feed/${debate.id}?after=0`, member);
  await Promise.all([page.opened, feed.opened]);
  const demoted = await debate.owner.patch(`${debate.at}/people/${member.person.id}`, { role: 'observer' });
  const at = performance.now();
  expect(demoted.status).toBe(200);
  const [pageClosed, feedClosed] = await Promise.all([page.closed, feed.closed]);
  expect([pageClosed.code, feedClosed.code]).toEqual([1013, 1012]);
  expect(pageClosed.at - at).toBeLessThan(1_000);
  expect(feedClosed.at - at).toBeLessThan(1_000);
});

test('a visitor is let go within a second on another server once the debate is private', async () => {
  await debate.owner.patch(debate.at, { visibility: 'public' });
  const visitor = second.visitor();
  const page = open(`${live(second)}/${argumentId()}`, visitor);
  const feed = open(`${second.url.replace('http', 'ws')}/feed/${debate.id}?after=0`, visitor);
  await Promise.all([page.opened, feed.opened]);
  await debate.owner.patch(debate.at, { visibility: 'private' });
  const at = performance.now();
  const [pageClosed, feedClosed] = await Promise.all([page.closed, feed.closed]);
  expect([pageClosed.code, feedClosed.code]).toEqual([4401, 4401]);
  expect(Math.max(pageClosed.at, feedClosed.at) - at).toBeLessThan(1_000);
});

/** Notes the seq of each log at the moment at which a lock falls, in the transaction of the lock itself. */
async function noteLocks(): Promise<void> {
  const { sql } = first.database;
  await sql`create table fallen (nr serial, argument_id text, seq bigint)`;
  await sql.unsafe(`
    create function note_lock() returns trigger language plpgsql as $$
      begin insert into fallen (argument_id, seq) values (new.id, new.seq); return new; end $$`);
  await sql`
    create trigger note_lock after update on argument for each row
    when (old.lock_epoch <> new.lock_epoch) execute function note_lock()`;
}

// One writer on each server, who types without a pause while the lock falls.
test.each<[string, (writers: readonly Writer[]) => Promise<unknown>]>([
  ['the phase that forbids it', () => debate.owner.patch(debate.at, { phase: 'weigh' })],
  [
    'the demotion that forbids it',
    async (writers) => {
      for (const { person } of writers)
        await debate.owner.patch(`${debate.at}/people/${person.id}`, { role: 'observer' });
    },
  ],
])('no edit on any server has a higher seq than %s', async (_what, fall) => {
  const { sql } = first.database;
  for (let round = 0; round < 4; round++) {
    await debate.owner.patch(debate.at, { phase: 'argue' });
    const writers = await Promise.all([debate.as('contributor'), debate.as('contributor')]);
    await sql`delete from fallen`;
    const pages = [join(first, writers[0]), join(second, writers[1])];
    for (const { connection } of pages)
      await expect.poll(() => connection.isSynced(), { timeout: 10_000 }).toBe(true);
    const claimOf = (i: number) => `by-${writers[i]?.person.id}`;
    for (const [i, { doc }] of pages.entries())
      createClaim(doc, { id: claimOf(i), answers: null, side: 'pro', order: 'a1', text: '' });
    const typed = [0, 0];
    const typing = setInterval(() => {
      for (const [i, { doc }] of pages.entries()) {
        const text = claimTextOf(doc, claimOf(i));
        if (text === null) continue;
        if (text.length > 300) text.delete(0, 200);
        text.insert(0, 'x');
        typed[i] = (typed[i] ?? 0) + 1;
      }
    }, 2);
    const areStored = () =>
      pages.every(({ connection }, i) => (typed[i] ?? 0) - connection.state().unsaved > 30);
    await expect.poll(areStored, { interval: 1, timeout: 10_000 }).toBe(true);
    await fall(writers);
    for (const { connection } of pages)
      await expect.poll(() => connection.state().kind, { interval: 5, timeout: 10_000 }).toBe('refused');
    clearInterval(typing);
    for (const { connection } of pages) connection.destroy();
    const locks = await sql<{ seq: string }[]>`
      select seq from fallen where argument_id = ${argumentId()} order by nr`;
    for (const [i, { person }] of writers.entries()) {
      // A phase falls for both at once, a demotion for one after the other.
      const lock = Number((locks[i] ?? locks[0])?.seq);
      const later = await readLog(sql, { debateId: debate.id, argumentId: argumentId() }, lock);
      expect(lock).toBeGreaterThan(0);
      expect(later.filter(({ by }) => by === person.id)).toEqual([]);
    }
  }
});
