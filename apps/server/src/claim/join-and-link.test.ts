import { claimTextOf } from '@proviso/document/argument-document';
import type { Claim } from '@proviso/domain/claim';
import type { DebateEvent } from '@proviso/domain/event';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../argument/testing/live-debate.ts';
import type { ProblemBody } from '../http/problem.ts';
import { writeLive } from '../testing/live-page.ts';
import { seedClaims } from '../testing/seed-claims.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

type Person = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let ann: Person;
let ben: Person;
let editor: Person;
let here: `source:${string}`;
let there: `provision:${string}`;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** ann says a, c and k (a con); ben says b and answers d under it; all about one source. */
beforeEach(async () => {
  debate = await openTestDebate(server);
  ann = await debate.as('contributor');
  ben = await debate.as('contributor');
  editor = await debate.as('editor');
  here = `source:${debate.source.id}`;
  there = `provision:${debate.provision.id}`;
  const claim = (id: string, by: Person, part: Partial<Claim> = {}) => ({
    ...{ id, author: by.person.id, order: `a${id}`, text: `The claim ${id}.` },
    ...part,
  });
  await seedClaims(server, debate, [
    claim('a', ann),
    claim('b', ben),
    claim('c', ann),
    claim('k', ann, { side: 'con' }),
    claim('d', ben, { answers: 'b' }),
  ]);
});

type Answer = { readonly claims: readonly Claim[]; readonly claim: Claim } & ProblemBody;
const join = (by: Person, id: string, premise: string) =>
  by.post<Answer>(`${debate.at}/claims/${id}/join`, { premise });
const part = (by: Person, id: string) => by.post<Answer>(`${debate.at}/claims/${id}/part`);
const link = (by: Person, id: string, place: object) =>
  by.post<Answer>(`${debate.at}/claims/${id}/link`, {
    argument: there,
    answers: null,
    side: 'con',
    ...place,
  });
const rows = async () => (await ann.get<{ claims: Claim[] }>(`${debate.at}/claims`)).body.claims;
const jointOf = async (id: string) => (await rows()).find((claim) => claim.id === id)?.joint ?? null;
const events = async () =>
  (await ann.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body.events;

describe('joining premises', () => {
  test('makes them work together, and a third one with both', async () => {
    const { status, body } = await join(ann, 'a', 'c');
    expect([status, body.claims.map(({ id }) => id).sort()]).toEqual([200, ['a', 'c']]);
    expect(await jointOf('a')).toBe(await jointOf('c'));
    expect(await jointOf('a')).not.toBeNull();
    expect((await events()).slice(-2).map(({ kind }) => kind)).toEqual(['claim.joined', 'claim.joined']);
    await join(editor, 'b', 'a');
    expect(await jointOf('b')).toBe(await jointOf('a'));
  });

  test('takes the right to move each claim that it changes', async () => {
    expect((await join(ann, 'a', 'b')).body.code).toBe('access.own');
    expect((await join(ben, 'a', 'b')).body.code).toBe('access.own');
    await join(ann, 'a', 'c');
    // The others stand joined already: only the own claim is changed.
    expect((await join(ben, 'b', 'a')).status).toBe(200);
  });

  test.each([
    ['with itself', 'a', 'claim.joins_itself'],
    ['with one on the other side', 'k', 'claim.not_beside'],
    ['with one that answers something else', 'd', 'claim.not_beside'],
    ['with one that is not there', 'zzz', 'claim.unknown'],
  ])('%s is refused and changes nothing', async (_, premise, code) => {
    const before = await rows();
    const { status, body } = await join(editor, 'a', premise);
    expect([status, body.code, body.issues?.[0]?.where]).toEqual([422, code, 'premise']);
    expect(await rows()).toEqual(before);
  });

  test('is undone by parting, or by a move to the other side', async () => {
    await join(ann, 'a', 'c');
    expect((await part(ann, 'a')).status).toBe(200);
    expect([await jointOf('a'), await jointOf('c')]).toEqual([null, expect.any(String)]);
    expect((await part(ann, 'a')).body.code).toBe('claim.not_joint');
    await join(ann, 'a', 'c');
    await ann.post(`${debate.at}/claims/a/move`, { answers: null, side: 'con', order: 'aa' });
    expect(await jointOf('a')).toBeNull();
  });
});

describe('using a claim a second place', () => {
  test('puts a link into another argument, behind what stands there, and tells it', async () => {
    const { status, body } = await link(ben, 'a', {});
    expect(status).toBe(201);
    expect(body.claim).toMatchObject({
      argument: there,
      link: 'a',
      text: '',
      side: 'con',
      author: ben.person.id,
    });
    const second = (await link(ben, 'c', {})).body.claim;
    expect(second.order > body.claim.order).toBe(true);
    expect(await rows()).toEqual(expect.arrayContaining([body.claim, second]));
    expect((await events()).at(-1)).toMatchObject({ kind: 'claim.linked', argument: there, claim: second });
  });

  test('tells the other place when the words change, and does not where there is no other place', async () => {
    await link(ben, 'a', {});
    const at = { debate: debate.id, argument: here } as const;
    const put = (id: string, words: string) =>
      writeLive(server, ann, at, (doc) => claimTextOf(doc, id)?.insert(0, words));
    await put('c', 'Nobody else shows this. ');
    await put('a', 'First. ');
    const worded = async () => (await events()).filter((event) => event.kind === 'claim.worded');
    await until(async () => (await worded()).length > 0, 'it is told');
    expect(await worded()).toMatchObject([
      { by: ann.person.id, argument: here, claim: { id: 'a', text: 'First. The claim a.' } },
    ]);
  });

  test('a link of a link shows the claim itself', async () => {
    const first = (await link(ann, 'a', {})).body.claim;
    const second = (await link(ann, first.id, { argument: here, answers: 'b' })).body.claim;
    expect(second).toMatchObject({ argument: here, answers: 'b', link: 'a' });
  });

  test.each([
    ['below itself', { answers: 'a', argument: 'here' }, 'claim.circle'],
    ['under nothing known', { answers: 'zzz' }, 'claim.unknown'],
    ['as an undercut of nothing', { side: 'undercut' }, 'claim.undercut_of_nothing'],
    ['about nothing known', { argument: 'provision:nothing' }, 'provision.unknown'],
  ])('%s is refused and changes nothing', async (_, place, code) => {
    const before = await rows();
    const argument = 'argument' in place && place.argument === 'here' ? { argument: here } : {};
    const { status, body } = await link(ann, 'a', { ...place, ...argument });
    expect([status, body.code]).toEqual([422, code]);
    expect(await rows()).toEqual(before);
  });

  test('takes a contributor while the debate argues', async () => {
    const suggester = await debate.as('suggester');
    expect((await link(suggester, 'a', {})).body.code).toBe('access.role');
    await debate.owner.patch(debate.at, { phase: 'weigh' });
    expect((await link(ann, 'a', {})).body.code).toBe('access.phase');
  });
});
