import type { DebateEvent } from '@proviso/domain/event';
import type { Source } from '@proviso/domain/evidence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ProblemBody } from '../http/problem.ts';
import { newSource, openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

const add = (title: string, by: TestDebate['owner'] = debate.owner) =>
  by.post<{ source: Source }>(`${debate.at}/sources`, { ...newSource, title });
const stored = async () =>
  (await debate.owner.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body.events;

/** Reads a debate's feed from a socket, as a page does. */
function listen(after: number, by: Pick<TestDebate['owner'], 'cookie'> = debate.owner) {
  const address = `${server.url.replace('http', 'ws')}/feed/${debate.id}?after=${after}`;
  const socket = new WebSocket(address, { headers: { cookie: by.cookie() } });
  const events: DebateEvent[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  let look = () => {};
  socket.on('message', (frame) => {
    events.push(JSON.parse(frame.toString()));
    look();
  });
  /** Settles once it has heard of an event; the test's own time limit is the longest it waits. */
  const until = (seq: number) =>
    new Promise<void>((resolve) => {
      look = () => ((events.at(-1)?.seq ?? after) >= seq ? resolve() : undefined);
      look();
    });
  return { socket, events, closed, until };
}
const counting = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i + 1);

test('tells what was missed, then what happens, with the whole record', async () => {
  const past = await stored();
  const feed = listen(2);
  await feed.until(past.length);
  const { source } = (await add('Told live')).body;
  await feed.until(past.length + 1);
  feed.socket.close();
  expect(feed.events).toEqual((await stored()).slice(2));
  expect(feed.events.at(-1)).toMatchObject({ kind: 'source.added', source, seq: past.length + 1 });
});

test('resumes without a gap or a repeat, while many write at once and it is cut off again and again', async () => {
  const start = (await stored()).length;
  const writers = await Promise.all(Array.from({ length: 6 }, () => debate.as('contributor')));
  const joined = (await stored()).length;
  let seen = start;
  const heard: number[] = [];
  const total = joined + 6 * 40;
  const writing = Promise.all(
    writers.map(async (writer) => {
      for (let i = 0; i < 40; i++) expect((await add(`Source ${i}`, writer)).status).toBe(201);
    }),
  );
  const steady = listen(start);
  for (let cut = 1; seen < total; cut++) {
    const feed = listen(seen);
    await feed.until(Math.min(total, seen + 1 + ((cut * 7) % 29)));
    feed.socket.terminate();
    await feed.closed;
    heard.push(...feed.events.map(({ seq }) => seq));
    seen = heard.at(-1) ?? seen;
  }
  await writing;
  await steady.until(total);
  steady.socket.close();
  expect(heard).toEqual(counting(start, total));
  expect(steady.events).toEqual((await stored()).slice(start));
});

test('goes on after the connection that listens was cut, also with what happened meanwhile', async () => {
  const start = (await stored()).length;
  const feed = listen(start);
  await add('Before');
  await feed.until(start + 1);
  const cut = await server.database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen %'`;
  expect(cut.length).toBeGreaterThan(0);
  for (let i = 0; i < 5; i++) await add(`After ${i}`);
  await feed.until(start + 6);
  feed.socket.close();
  expect(feed.events.map(({ seq }) => seq)).toEqual(counting(start, start + 6));
});

test('whoever claims to have seen more than there is hears what comes', async () => {
  const start = (await stored()).length;
  const feed = listen(start + 1_000_000);
  const other = listen(start);
  await add('First');
  await other.until(start + 1);
  await add('Second');
  await other.until(start + 2);
  await feed.until(start + 2);
  expect(other.events.map(({ seq }) => seq)).toEqual([start + 1, start + 2]);
  feed.socket.close();
  other.socket.close();
});

test('is closed to strangers, to visitors once a debate is private, and to whoever’s role has changed', async () => {
  const stranger = await server.signUp('Stranger');
  expect(await listen(0, stranger).closed).toBe(4404);
  expect(await listen(0, server.visitor()).closed).toBe(4401);

  await debate.owner.patch(debate.at, { visibility: 'public' });
  const start = (await stored()).length;
  const visiting = listen(start, server.visitor());
  const member = await debate.as('contributor');
  const taking = listen(start, member);
  await visiting.until(start + 1);
  await debate.owner.patch(debate.at, { visibility: 'private' });
  expect(await visiting.closed).toBe(4401);

  await taking.until(start + 2);
  await debate.owner.patch(`${debate.at}/people/${member.person.id}`, { role: 'observer' });
  expect(await taking.closed).toBe(1012);
  expect(taking.events.at(-1)).toMatchObject({ kind: 'person.changed', person: { role: 'observer' } });
});

test.each(['after=x', 'after=-1', 'after=1.5', 'limit=0', 'limit=1001'])(
  'the page ?%s is refused',
  async (query) => {
    const { status, body } = await debate.owner.get<ProblemBody>(`${debate.at}/events?${query}`);
    expect([status, body.code]).toEqual([422, 'input.invalid']);
  },
);

test('the past is read page by page', async () => {
  const all = await stored();
  const { body } = await debate.owner.get<{ events: DebateEvent[] }>(`${debate.at}/events?after=3&limit=2`);
  expect(body.events).toEqual(all.slice(3, 5));
});
