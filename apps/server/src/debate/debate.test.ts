import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { DebateOverview } from './debate.queries.ts';
import type { DebateSummary } from './list-debates.ts';

let server: TestServer;
let debate: TestDebate;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

const listed = async (client: { get: TestDebate['owner']['get'] }) =>
  (await client.get<{ debates: DebateSummary[] }>('/api/debates')).body.debates;

test('who opens a debate owns it, and finds everything in its overview', async () => {
  const { status, body } = await debate.owner.get<DebateOverview>(debate.at);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: debate.id,
    debate: { title: 'A matter', phase: 'prepare', visibility: 'private' },
    me: { role: 'owner', name: 'Olga Owner' },
    drafts: [debate.draft],
    provisions: [debate.provision],
    stakeholders: [debate.stakeholder],
    claimCounts: [],
    eventSeq: 5,
  });
});

test('a visitor may not open a debate', async () => {
  const { status, body } = await server.visitor().post<ProblemBody>('/api/debates', { title: 'Mine' });
  expect([status, body.code]).toEqual([401, 'account.signed_out']);
});

test.each([
  [{}, 'title'],
  [{ title: ' ' }, 'title'],
  [{ title: 'x'.repeat(201) }, 'title'],
  [{ title: 'Fine', phase: 'close' }, 'phase'],
  [{ title: 'Not\0fine' }, 'title'],
])('bad input %j is told with its place', async (input, where) => {
  const { status, body } = await debate.owner.post<ProblemBody>('/api/debates', input);
  expect([status, body.code]).toEqual([422, 'input.invalid']);
  expect(body.issues?.map((issue) => issue.where)).toEqual([where]);
});

test('a debate one may not see looks exactly like one that does not exist', async () => {
  const stranger = await server.signUp('Stranger');
  for (const client of [stranger, server.visitor()])
    for (const path of [
      '',
      '/stances',
      '/votes',
      '/claims',
      '/evidence',
      '/events',
      '/export',
      '/invites',
      '/export/proviso',
    ]) {
      const hidden = await client.get<ProblemBody>(debate.at + path);
      const absent = await client.get<ProblemBody>(`/api/debates/no-such-debate${path}`);
      expect(hidden.status).toBe(404);
      expect(hidden.body).toEqual(absent.body);
    }
  const posted = await stranger.post<ProblemBody>(`${debate.at}/join`);
  expect([posted.status, posted.body.code]).toEqual([404, 'debate.unknown']);
});

test.each(['%00', '..', 'A', '%F0%9F%98%80', 'x'.repeat(5000)])('the address %s is no debate', async (id) => {
  const { status } = await debate.owner.get(`/api/debates/${id}/stances`);
  expect(status).toBe(404);
});

test('a public debate is read by visitors, joined by whoever is signed in, and only once', async () => {
  const open = await openTestDebate(server);
  const reader = await server.signUp('Rita Reader');
  expect((await listed(reader)).map(({ id }) => id)).not.toContain(open.id);
  await open.owner.patch(open.at, { visibility: 'public' });

  expect((await server.visitor().get<DebateOverview>(open.at)).body.me).toBeNull();
  const refused = await server.visitor().post<ProblemBody>(`${open.at}/join`);
  expect([refused.status, refused.body.code]).toEqual([401, 'account.signed_out']);
  const written = await reader.post<ProblemBody>(`${open.at}/sources`, {
    title: 'T',
    authors: [],
    publisher: '',
    genre: 'other',
    published: null,
    url: null,
  });
  expect([written.status, written.body.code]).toEqual([401, 'access.visitor']);

  const first = await reader.post<{ person: { id: string; role: string } }>(`${open.at}/join`);
  expect([first.status, first.body.person.role]).toEqual([200, 'contributor']);
  expect((await reader.post(`${open.at}/join`)).body).toEqual(first.body);
  const found = (await listed(reader)).find(({ id }) => id === open.id);
  expect(found).toMatchObject({
    role: 'contributor',
    counts: { provisions: 1, claims: 0, stakeholders: 1, stances: 0, people: 2 },
  });
  expect(found?.lastEventAt).not.toBeNull();
  const seen = (await listed(server.visitor())).find(({ id }) => id === open.id);
  expect(seen?.role).toBeNull();
});

test('a member without the role may not configure, and is told which role it takes', async () => {
  const editor = await debate.as('editor');
  const { status, body } = await editor.patch<ProblemBody>(debate.at, { phase: 'close' });
  expect([status, body.code]).toEqual([403, 'access.role']);
  expect(body.detail).toContain('moderator');
});

test('a closed phase closes writing to everybody below moderator, and fences the live rooms', async () => {
  const closing = await openTestDebate(server);
  const editor = await closing.as('editor');
  const moderator = await closing.as('moderator');
  const epoch = async () =>
    (await server.database.sql`select lock_epoch from argument where debate_id = ${closing.id}`)[0]
      ?.lock_epoch;
  const before = await epoch();
  expect((await moderator.patch(closing.at, { phase: 'close' })).status).toBe(200);
  expect(await epoch()).toBe(before + 1);
  await moderator.patch(closing.at, { title: 'A better title' });
  expect(await epoch()).toBe(before + 1);

  const another = { ...closing.source, id: undefined, addedBy: undefined, addedAt: undefined };
  const refused = await editor.post<ProblemBody>(`${closing.at}/sources`, another);
  expect([refused.status, refused.body.code]).toEqual([403, 'access.phase']);
  expect((await moderator.post(`${closing.at}/sources`, another)).status).toBe(201);
});
