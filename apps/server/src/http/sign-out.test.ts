import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

// Two servers of one database.

let first: TestServer;
let second: TestServer;
let debate: TestDebate;
beforeAll(async () => {
  first = await startTestServer();
  second = await startTestServer({}, async () => first.database.url);
  debate = await openTestDebate(first);
});
afterAll(async () => {
  await second.close();
  await first.close();
});

/** A page's two sockets on a server; `closed` has the code of each, and when it was. */
async function openPage({ url }: TestServer, cookie: string) {
  const paths = [`/feed/${debate.id}?after=0`, `/live/${debate.id}/provision:${debate.provision.id}`];
  const sockets = paths.map(
    (path) => new WebSocket(url.replace('http', 'ws') + path, { headers: { cookie } }),
  );
  const closed = Promise.all(
    sockets.map(
      (socket) =>
        new Promise<readonly [code: number, at: number]>((resolve) =>
          socket.once('close', (code) => resolve([code, performance.now()])),
        ),
    ),
  );
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('message', resolve))));
  return { sockets, closed };
}

test('signing out closes what is open in that session on every server within a second, and nothing else', async () => {
  const account = { email: 'twice@example.org', password: 'correct horse battery' };
  await first.visitor().post('/api/account/sign-up', { ...account, name: 'Twice' });
  const [phone, laptop] = [first.visitor(), first.visitor()];
  const { body } = await debate.owner.post<{ invite: { code: string } }>(`${debate.at}/invites`, {
    role: 'contributor',
    speaksFor: null,
    days: 1,
  });
  for (const client of [phone, laptop]) {
    expect((await client.post('/api/account/sign-in', account)).status).toBe(200);
    await client.post(`/api/invites/${body.invite.code}/join`);
  }
  const pages = [await openPage(first, phone.cookie()), await openPage(second, phone.cookie())];
  const kept = await openPage(second, laptop.cookie());
  // That second is what is promised to whoever signs out on somebody else's machine; usually it is a few milliseconds.
  const began = performance.now();
  await phone.post('/api/account/sign-out');
  for (const { closed } of pages)
    for (const [code, at] of await closed) {
      expect(code).toBe(4401);
      expect(at - began).toBeLessThan(1_000);
    }
  expect(kept.sockets.map(({ readyState }) => readyState)).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
  for (const socket of kept.sockets) socket.terminate();
});

test('a session that ends without a word to anybody is found out', async () => {
  const member = await debate.as('contributor');
  const page = await openPage(second, member.cookie());
  await first.database.sql`update session set expires_at = now() - interval '1 second'
    where id = ${member.cookie().split('=')[1] ?? ''}`;
  // What else it looks by: the connection that listens was cut, so that messages may have been missed.
  await first.database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen %'`;
  for (const [code] of await page.closed) expect(code).toBe(4401);
});
