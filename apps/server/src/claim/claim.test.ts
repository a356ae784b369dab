import type { Claim, Side } from '@proviso/domain/claim';
import type { DebateEvent } from '@proviso/domain/event';
import type { Provision } from '@proviso/domain/provision';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seedArgument } from '../argument/seed-argument.ts';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

type Person = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let ann: Person;
let ben: Person;
let editor: Person;
let moderator: Person;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** ann says a, ben answers b, ann answers c; ben says d, with a link e to it below a. */
beforeEach(async () => {
  debate = await openTestDebate(server);
  ann = await debate.as('contributor');
  ben = await debate.as('contributor');
  editor = await debate.as('editor');
  moderator = await debate.as('moderator');
  const claim = (id: string, author: Person, answers: string | null, link: string | null = null): Claim => ({
    id,
    argument: `source:${debate.source.id}`,
    answers,
    side: 'pro',
    order: 'a0',
    joint: null,
    link,
    text: link ? '' : `The claim ${id}.`,
    author: author.person.id,
    createdAt: '2026-01-01T00:00:00.000Z',
    editedAt: null,
    archived: null,
  });
  await server.database.transaction((tx) =>
    seedArgument(tx, debate.id, `source:${debate.source.id}`, {
      wording: '',
      by: ann.person.id,
      claims: [
        claim('a', ann, null),
        claim('b', ben, 'a'),
        claim('c', ann, 'b'),
        claim('d', ben, null),
        claim('e', ben, 'a', 'd'),
      ],
    }),
  );
});

type Answer = { readonly claim: Claim } & ProblemBody;
const move = (by: Person | TestDebate['owner'], id: string, answers: string | null, side: Side = 'con') =>
  by.post<Answer>(`${debate.at}/claims/${id}/move`, { answers, side, order: 'a5' });
const archive = (by: Person, id: string, reason = 'It was said twice.') =>
  by.post<Answer>(`${debate.at}/claims/${id}/archive`, { reason });
const restore = (by: Person, id: string) => by.post<Answer>(`${debate.at}/claims/${id}/restore`);
const rows = async () => (await ann.get<{ claims: Claim[] }>(`${debate.at}/claims`)).body.claims;
/** Leaving out that claims were made, which is told a while after it. */
const lastEvent = async () =>
  (await ann.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body.events
    .filter(({ kind }) => kind !== 'claim.created')
    .at(-1);

describe('moving', () => {
  test('puts one’s own claim elsewhere, keeps its author, and is told in the feed', async () => {
    const { status, body } = await move(ann, 'c', null);
    expect(status).toBe(200);
    expect(body.claim).toMatchObject({
      id: 'c',
      answers: null,
      side: 'con',
      order: 'a5',
      author: ann.person.id,
    });
    expect(await rows()).toContainEqual(body.claim);
    expect(await lastEvent()).toMatchObject({ kind: 'claim.moved', by: ann.person.id, claim: body.claim });
  });

  test('of another’s claim takes an editor, and leaves it theirs', async () => {
    const refused = await move(ann, 'b', null);
    expect([refused.status, refused.body.code]).toEqual([403, 'access.own']);
    const { body } = await move(editor, 'b', 'd');
    expect(body.claim).toMatchObject({ answers: 'd', author: ben.person.id });
  });

  test.each<[string, string, string | null, Side, string]>([
    ['below itself', 'a', 'c', 'pro', 'claim.circle'],
    ['onto itself', 'a', 'a', 'pro', 'claim.circle'],
    ['under nothing known', 'a', 'zzz', 'pro', 'claim.unknown'],
    ['as an undercut of nothing', 'a', null, 'undercut', 'claim.undercut_of_nothing'],
    ['below a link', 'c', 'e', 'pro', 'claim.is_link'],
  ])('%s is refused and changes nothing', async (_, id, answers, side, code) => {
    const before = await rows();
    const { status, body } = await move(editor, id, answers, side);
    expect([status, body.code]).toEqual([422, code]);
    expect(await rows()).toEqual(before);
  });

  test('two claims under each other at once makes no circle', async () => {
    const both = await Promise.all([move(editor, 'a', 'd'), move(editor, 'd', 'a')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  test('is closed with the phase', async () => {
    await debate.owner.patch(debate.at, { phase: 'weigh' });
    const { status, body } = await move(ann, 'a', null);
    expect([status, body.code]).toEqual([403, 'access.phase']);
    expect((await move(moderator, 'a', null)).status).toBe(200);
  });
});

describe('archiving', () => {
  test('takes one’s own claim out with a reason, and restoring brings it back as it was', async () => {
    const [before] = (await rows()).filter(({ id }) => id === 'a');
    const { body } = await archive(ann, 'a');
    expect(body.claim.archived).toMatchObject({ by: ann.person.id, reason: 'It was said twice.' });
    expect((await archive(ann, 'a')).body.code).toBe('claim.is_archived');
    expect((await move(ann, 'a', null)).body.code).toBe('claim.is_archived');
    expect((await restore(ann, 'a')).body.claim).toEqual(before);
    expect((await restore(ann, 'a')).body.code).toBe('claim.not_archived');
    expect(await lastEvent()).toMatchObject({ kind: 'claim.restored' });
  });

  test('needs a reason', async () => {
    const { status, body } = await archive(ann, 'a', ' ');
    expect([status, body.detail]).toEqual([422, 'Please say why the claim is archived.']);
  });

  test('of another’s claim takes a moderator, and what a moderator took out its author does not bring back', async () => {
    expect((await archive(editor, 'a')).body.code).toBe('access.own');
    expect((await archive(moderator, 'a')).status).toBe(200);
    const refused = await restore(ann, 'a');
    expect(refused.status).toBe(403);
    expect((await restore(moderator, 'a')).status).toBe(200);
  });
});

test('several claims are archived and restored together, all of them or none', async () => {
  type Several = { readonly claims: readonly Claim[] } & ProblemBody;
  const together = (by: Person, how: 'archive' | 'restore', claims: readonly string[]) =>
    by.post<Several>(`${debate.at}/claims/${how}`, {
      claims,
      ...(how === 'archive' && { reason: 'Undone.' }),
    });
  const isArchived = async () =>
    (await ann.get<{ claims: Claim[] }>(`${debate.at}/claims`)).body.claims
      .filter(({ archived }) => archived !== null)
      .map(({ id }) => id)
      .sort();
  const mine = ['a', 'c'];
  const { status, body } = await together(ann, 'archive', mine);
  expect([status, body.claims.map(({ id }) => id)]).toEqual([200, mine]);
  expect(await isArchived()).toEqual(mine);
  expect((await together(ann, 'restore', mine)).status).toBe(200);
  expect(await isArchived()).toEqual([]);
  // One of them is another's: then none is.
  expect((await together(ann, 'archive', ['a', 'b'])).body.code).toBe('access.own');
  expect((await together(ann, 'archive', ['a', 'unknown'])).body.code).toBe('claim.unknown');
  expect((await together(ann, 'archive', [])).body.code).toBe('input.invalid');
  expect((await together(ann, 'restore', ['a'])).body.code).toBe('claim.not_archived');
  expect(await isArchived()).toEqual([]);
});

test('phases, roles, moves and votes that change at once do not block each other', async () => {
  const phases = ['argue', 'weigh', 'prepare', 'argue', 'weigh', 'argue'];
  const all = await Promise.all([
    ...phases.map((phase) => debate.owner.patch(debate.at, { phase })),
    ...phases.map((_, i) => move(moderator, 'c', i % 2 ? null : 'b')),
    ...phases.map((_, i) => move(moderator, 'd', i % 2 ? 'b' : null)),
    ...phases.map((_, i) =>
      debate.owner.patch(`${debate.at}/people/${ben.person.id}`, { role: i % 2 ? 'observer' : 'editor' }),
    ),
    ...phases.map(() => moderator.post(`${debate.at}/votes`, { claim: 'a', choice: 'pass', impact: null })),
  ]);
  expect(all.map(({ status }) => status).filter((status) => status !== 200 && status !== 201)).toEqual([]);
});

test('a claim that is not there is not found, nor one of another debate', async () => {
  const other = await openTestDebate(server);
  for (const { status, body } of [
    await move(editor, 'zzz', null),
    await archive(ann, '%00'),
    await other.owner.post<Answer>(`${other.at}/claims/a/restore`),
  ])
    expect([status, body.code]).toEqual([404, 'claim.unknown']);
});

test('a new provision can be argued at once: its wording is its document', async () => {
  const { body } = await debate.owner.post<{ provision: Provision }>(`${debate.at}/provisions`, {
    ...debate.provision,
    id: undefined,
    order: undefined,
    text: 'Another wording.',
  });
  const [log] = await server.database.sql`
    select seq from argument_log where debate_id = ${debate.id} and argument_id = ${`provision:${body.provision.id}`}`;
  expect(log?.seq).toBe('1');
});

// The last one: this server takes no command any more.
test('a command that comes while the server stops changes nothing, and says to try again', async () => {
  await server.services.rooms.drain();
  const { status, body } = await move(editor, 'c', null);
  expect([status, body.code]).toEqual([503, 'server.stopping']);
  const { claims } = (await editor.get<{ claims: Claim[] }>(`${debate.at}/claims`)).body;
  expect(claims.find(({ id }) => id === 'c')?.answers).toBe('b');
});
