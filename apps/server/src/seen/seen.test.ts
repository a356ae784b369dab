import type { ArgumentId } from '@proviso/domain/argument';
import type { Seen } from '@proviso/domain/seen';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { until } from '../argument/testing/live-debate.ts';
import { reader } from '../database/schema.ts';
import type { DebateSummary } from '../debate/list-debates.ts';
import type { ProblemBody } from '../http/problem.ts';
import { seedClaims } from '../testing/seed-claims.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;
let ann: Awaited<ReturnType<TestDebate['as']>>;
let argument: ArgumentId;
const later = '2200-01-01T00:00:00.000Z';

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  ann = await debate.as('observer');
  const ben = (await debate.as('contributor')).person.id;
  argument = await seedClaims(server, debate, [
    { id: 'old', author: ben },
    { id: 'new-one', author: ben, createdAt: later },
    { id: 'new-two', author: ben, createdAt: later },
    { id: 'gone', author: ben, createdAt: later, archived: { by: ben, at: later, reason: 'Twice.' } },
    { id: 'my-own', author: ann.person.id, createdAt: later },
  ]);
});
afterAll(() => server.close());

type Answer = { seen: Seen } & ProblemBody;
const seen = async (by: TestDebate['owner'] = ann) => (await by.get<Answer>(`${debate.at}/seen`)).body;
const see = async (body: object) => (await ann.post<Answer>(`${debate.at}/seen`, body)).body;
const row = async () => {
  const of = and(eq(reader.debateId, debate.id), eq(reader.personId, ann.person.id));
  const [found] = await server.database.db.select().from(reader).where(of);
  return found;
};
/** Follows the debate, as every page of it does. */
async function visit(): Promise<() => void> {
  const before = (await row())?.hereAt;
  const address = `${server.url.replace('http', 'ws')}/feed/${debate.id}`;
  const socket = new WebSocket(address, { headers: { cookie: ann.cookie() } });
  await until(async () => (await row())?.hereAt.getTime() !== before?.getTime(), 'the visit is noted');
  return () => socket.close();
}

test('to somebody who was never here nothing is new', async () => {
  expect((await seen()).seen.fresh).toEqual([]);
});

test('what others wrote since the last visit is new until it is seen, whatever the time of the laptop', async () => {
  const leave = await visit();
  expect((await seen()).seen).toMatchObject({ claims: [], fresh: [{ argument, claims: 2 }] });
  expect((await see({ what: 'claims', claims: ['new-one', 'old', 'nothing'] })).seen).toMatchObject({
    claims: ['new-one'],
    fresh: [{ argument, claims: 1 }],
  });
  expect((await see({ what: 'argument', argument })).seen.fresh).toEqual([]);
  leave();
});

test('the list of debates says how much is new since the reader was last here', async () => {
  const { debates } = (await ann.get<{ debates: DebateSummary[] }>('/api/debates')).body;
  expect(debates.find(({ id }) => id === debate.id)?.fresh).toEqual({ claims: 2, notices: 0 });
});

test('coming again after a while begins another visit, since the end of the last one', async () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const of = and(eq(reader.debateId, debate.id), eq(reader.personId, ann.person.id));
  await server.database.transaction((tx) =>
    tx
      .update(reader)
      .set({ hereAt: ago(40), newSince: ago(90), seenClaims: ['new-one'] })
      .where(of),
  );
  const expected = (await row())?.hereAt.toISOString();
  // Whether the page asks before or after its visit is noted makes no difference.
  const before = (await seen()).seen;
  const leave = await visit();
  expect([before.since, (await seen()).seen.since]).toEqual([expected, expected]);
  expect([before.claims, (await row())?.seenClaims]).toEqual([[], []]);
  leave();
});

test('all can be marked as seen, and a visitor has nothing to see', async () => {
  const { since } = (await see({ what: 'everything' })).seen;
  expect(Date.parse(since)).toBeGreaterThan(Date.now() - 60_000);
  await debate.owner.patch(debate.at, { visibility: 'public' });
  expect((await seen(server.visitor())).code).toBe('access.visitor');
});
