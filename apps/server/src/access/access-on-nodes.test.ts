import { claimTextOf, newArgumentDocument } from '@proviso/document/argument-document';
import { type Connection, connectArgument } from '@proviso/document/connection';
import { createClaim } from '@proviso/document/write-claim';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Client } from '../testing/client.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

// Two servers of one database. The owner is on the first, everybody else on the second. The second within which people lose
// what they may no longer have is a promise of the product, not a measure of the machine; usually it is a few milliseconds.

let first: TestServer;
let second: TestServer;
let debate: TestDebate;
beforeAll(async () => {
  first = await startTestServer();
  second = await startTestServer({}, async () => first.database.url);
  debate = await openTestDebate(first);
  await debate.owner.patch(debate.at, { phase: 'argue' });
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

test('no edit on another server has a higher seq than the lock that forbids it', async () => {
  const { sql } = first.database;
  // The seq of the log at the moment at which the lock falls, noted in its own transaction.
  await sql`create table fallen (argument_id text, seq bigint)`;
  await sql.unsafe(`
    create function note_lock() returns trigger language plpgsql as $$
      begin insert into fallen values (new.id, new.seq); return new; end $$`);
  await sql`
    create trigger note_lock after update on argument for each row
    when (old.lock_epoch <> new.lock_epoch) execute function note_lock()`;
  const writers = await Promise.all([debate.as('contributor'), debate.as('contributor')]);
  for (let round = 0; round < 5; round++) {
    await debate.owner.patch(debate.at, { phase: 'argue' });
    await sql`delete from fallen`;
    const pages = writers.map((writer) => join(second, writer));
    for (const { connection } of pages)
      await expect.poll(() => connection.isSynced(), { timeout: 10_000 }).toBe(true);
    for (const [i, { doc }] of pages.entries())
      createClaim(doc, { id: `round-${round}-${i}`, answers: null, side: 'pro', order: 'a1', text: '' });
    const typing = setInterval(() => {
      for (const [i, { doc }] of pages.entries()) claimTextOf(doc, `round-${round}-${i}`)?.insert(0, 'x');
    }, 2);
    await expect
      .poll(() => pages.every(({ connection }) => connection.state().unsaved < 5), {
        interval: 1,
        timeout: 10_000,
      })
      .toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await debate.owner.patch(debate.at, { phase: 'weigh' });
    for (const { connection } of pages)
      await expect.poll(() => connection.state().kind, { interval: 5, timeout: 10_000 }).toBe('refused');
    clearInterval(typing);
    for (const { connection } of pages) connection.destroy();
    const [lock] = await sql<{ seq: string }[]>`select seq from fallen where argument_id = ${argumentId()}`;
    const [later] = await sql<{ count: string }[]>`
      select count(*) as count from argument_log
      where debate_id = ${debate.id} and argument_id = ${argumentId()} and seq > ${lock?.seq ?? 0}`;
    expect(Number(lock?.seq)).toBeGreaterThan(0);
    expect(later?.count).toBe('0');
  }
});
