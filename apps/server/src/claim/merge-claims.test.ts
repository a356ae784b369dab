import type { Claim } from '@proviso/domain/claim';
import type { DebateEvent } from '@proviso/domain/event';
import type { Citation } from '@proviso/domain/evidence';
import type { Mark } from '@proviso/domain/mark';
import type { Suggestion } from '@proviso/domain/suggestion';
import type { Tally } from '@proviso/domain/vote';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyArgument } from '../argument/log/verify-argument.ts';
import type { ProblemBody } from '../http/problem.ts';
import { seedClaims } from '../testing/seed-claims.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { Merged } from './merge-claims.ts';

type Person = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let ann: Person;
let editor: Person;
let here: `source:${string}`;
let there: `provision:${string}`;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** a and b say the same beside each other, c says it as an answer to k; each has an answer of its own. */
beforeEach(async () => {
  debate = await openTestDebate(server);
  ann = await debate.as('contributor');
  editor = await debate.as('editor');
  here = `source:${debate.source.id}`;
  there = `provision:${debate.provision.id}`;
  const claim = (id: string, part: Partial<Claim> = {}) => ({
    ...{ id, author: ann.person.id, order: `a${id}`, text: `The claim ${id}.` },
    ...part,
  });
  await seedClaims(server, debate, [
    claim('a'),
    claim('b'),
    claim('k', { side: 'con' }),
    claim('c', { answers: 'k' }),
    claim('a1', { answers: 'a' }),
    claim('b1', { answers: 'b', side: 'con' }),
    claim('b2', { answers: 'b', side: 'undercut' }),
    claim('c1', { answers: 'c' }),
  ]);
  await debate.owner.patch(debate.at, { phase: 'argue' });
});

type Answer = Merged & ProblemBody;
const merge = (by: Person, id: string, into: string) =>
  by.post<Answer>(`${debate.at}/claims/${id}/merge`, { into });
const rows = async () =>
  new Map(
    (await ann.get<{ claims: Claim[] }>(`${debate.at}/claims`)).body.claims.map((claim) => [claim.id, claim]),
  );
const vote = (by: Person, claim: string, choice: string, impact: number | null = null) =>
  by.post(`${debate.at}/votes`, { claim, choice, impact });
const tally = async (claim: string) =>
  (await ann.get<{ tallies: ({ claim: string } & Tally)[] }>(`${debate.at}/votes`)).body.tallies.find(
    (one) => one.claim === claim,
  );
const cite = (claim: string, quote: string) =>
  ann.post(`${debate.at}/citations`, {
    on: { kind: 'claim', id: claim },
    source: debate.source.id,
    quote,
    verbatim: true,
    locator: '',
  });
const cited = async (claim: string) =>
  (await ann.get<{ citations: Citation[] }>(`${debate.at}/evidence`)).body.citations
    .filter(({ on }) => on.id === claim)
    .map(({ quote, addedBy }) => [quote, addedBy]);

test('what answers a duplicate answers the claim that stays, and the duplicate is archived with a reason that names it', async () => {
  const { status, body } = await merge(editor, 'b', 'a');
  expect(status).toBe(200);
  expect(body.moved.map(({ id, answers, side }) => [id, answers, side])).toEqual([
    ['b1', 'a', 'con'],
    ['b2', 'a', 'undercut'],
  ]);
  const now = await rows();
  expect(now.get('b')).toMatchObject({
    text: 'The claim b.',
    archived: { by: editor.person.id, reason: 'Merged into “The claim a.”' },
  });
  const order = ['a1', 'b1', 'b2'].map((id) => now.get(id)?.order ?? '');
  expect(order).toEqual([...order].sort());
  expect([...now.keys()]).toHaveLength(8);
  const { events } = (await ann.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body;
  expect(events.findLast(({ kind }) => kind === 'claim.merged')).toMatchObject({
    argument: here,
    claim: { id: 'a' },
    duplicate: { id: 'b' },
    link: null,
    by: editor.person.id,
  });
  // Nothing was wiped: whoever may, brings it back.
  const { status: restored } = await debate.owner.post(`${debate.at}/claims/b/restore`);
  expect(restored).toBe(200);
});

test('votes are carried over; of a person who voted on both the newer one counts, and all records stay', async () => {
  const ben = await debate.as('contributor');
  await vote(ann, 'b', 'agree', 4);
  await vote(ann, 'a', 'disagree', 2);
  await vote(ben, 'a', 'pass');
  await vote(ben, 'b', 'agree', 4);
  await vote(editor, 'b', 'agree', null);
  await merge(editor, 'b', 'a');
  expect(await tally('a')).toMatchObject({ agree: 2, disagree: 1, pass: 0, impact: 3 });
  expect(await tally('b')).toMatchObject({ agree: 3 });
  const [kept] = await server.database.sql`
    select count(*)::int from vote where debate_id = ${debate.id}`;
  expect(kept?.count).toBe(8);
});

test('evidence is carried over once, with who added it', async () => {
  await cite('a', 'In both.');
  await cite('b', 'In both.');
  await cite('b', 'Only beside the duplicate.');
  const { body } = await merge(editor, 'b', 'a');
  expect(body.citations.map(({ quote }) => quote)).toEqual(['Only beside the duplicate.']);
  expect(await cited('a')).toEqual([
    ['In both.', ann.person.id],
    ['Only beside the duplicate.', ann.person.id],
  ]);
  expect(await cited('b')).toHaveLength(2);
});

test('at another step a link takes its place, and impact, which is about the step, stays behind', async () => {
  await vote(ann, 'c', 'agree', 4);
  const { body } = await merge(editor, 'c', 'a');
  expect(body.link).toMatchObject({ answers: 'k', side: 'pro', order: 'ac', link: 'a', text: '' });
  expect((await rows()).get('c1')).toMatchObject({ answers: 'a' });
  expect(await tally('a')).toEqual({ claim: 'a', agree: 1, disagree: 0, pass: 0, impact: null });
});

const mark = async (by: Person, claim: string, kind: string, other: string | null = null) => {
  const { status, body } = await by.post<{ mark: Mark }>(`${debate.at}/marks`, {
    claim,
    kind,
    other,
    note: 'Why.',
  });
  expect(status).toBe(201);
  return body.mark.id;
};
const marks = async () =>
  new Map((await ann.get<{ marks: Mark[] }>(`${debate.at}/marks`)).body.marks.map((one) => [one.id, one]));

test('marks that wait come along; one that said it was a duplicate is borne out, and none is doubled', async () => {
  const unclear = await mark(ann, 'b', 'unclear');
  await ann.post(`${debate.at}/marks/${unclear}/answer`, { text: 'In the sense of point 2.' });
  const decided = await mark(editor, 'b', 'off-topic');
  await debate.owner.post(`${debate.at}/marks/${decided}/settle`, {
    outcome: 'dismissed',
    reason: 'It is not.',
  });
  const repeats = await mark(ann, 'b', 'duplicate', 'a');
  const names = await mark(ann, 'k', 'duplicate', 'b');
  await mark(editor, 'a', 'abusive');
  const again = await mark(editor, 'b', 'abusive');
  await merge(editor, 'b', 'a');

  const now = await marks();
  expect(now.get(unclear)).toMatchObject({
    claim: 'a',
    by: ann.person.id,
    note: 'Why.',
    answer: { text: 'In the sense of point 2.' },
    settled: null,
  });
  expect(now.get(names)).toMatchObject({ claim: 'k', other: 'a', settled: null });
  expect(now.get(decided)).toMatchObject({ claim: 'b', settled: { outcome: 'dismissed' } });
  expect(now.get(repeats)).toMatchObject({
    claim: 'b',
    settled: { outcome: 'upheld', by: editor.person.id, reason: 'Merged into “The claim a.”.' },
  });
  expect(now.get(again)?.settled).toMatchObject({ outcome: 'upheld' });
  const open = [...now.values()].filter(({ settled }) => settled === null);
  expect(open.filter(({ claim }) => claim === 'b')).toEqual([]);
  expect(open.filter(({ claim, kind }) => claim === 'a' && kind === 'abusive')).toHaveLength(1);
  const { events } = (await ann.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body;
  expect(
    events.flatMap((event) =>
      event.kind === 'mark.settled' && event.by === editor.person.id ? event.mark.id : [],
    ),
  ).toEqual([repeats, again]);
});

test('suggestions that wait come along, and can be accepted there', async () => {
  const sam = await debate.as('suggester');
  const suggest = async (input: object) => {
    const { status, body } = await sam.post<{ suggestion: Suggestion }>(`${debate.at}/suggestions`, {
      reason: '',
      ...input,
    });
    expect(status).toBe(201);
    return body.suggestion.id;
  };
  const wording = await suggest({
    kind: 'wording',
    claim: 'b',
    was: 'The claim b.',
    text: 'The claim b, told better.',
  });
  const answer = await suggest({
    kind: 'claim',
    argument: here,
    answers: 'b',
    side: 'con',
    text: 'A new answer.',
  });
  const move = await suggest({ kind: 'move', claim: 'k', answers: 'b', side: 'con' });
  const circle = await suggest({ kind: 'move', claim: 'a', answers: 'b', side: 'pro' });
  await merge(editor, 'b', 'a');
  const { suggestions } = (await ann.get<{ suggestions: Suggestion[] }>(`${debate.at}/suggestions`)).body;
  const now = new Map(suggestions.map((one) => [one.id, one]));
  expect(now.get(wording)).toMatchObject({
    claim: 'a',
    was: 'The claim b.',
    by: sam.person.id,
    settled: null,
  });
  expect(now.get(answer)).toMatchObject({ claim: null, answers: 'a', settled: null });
  expect(now.get(move)).toMatchObject({ claim: 'k', answers: 'a', settled: null });
  expect(now.get(circle)).toMatchObject({ claim: 'a', answers: 'b', settled: null });
  const accept = (id: string) => editor.post<ProblemBody>(`${debate.at}/suggestions/${id}/accept`, {});
  expect((await accept(answer)).status).toBe(200);
  expect([...(await rows()).values()].find(({ text }) => text === 'A new answer.')).toMatchObject({
    answers: 'a',
  });
  // The kept claim has other words than those the suggestion was made on: it is not put over them unseen.
  expect((await accept(wording)).status).toBe(409);
});

test('links that showed the duplicate show the claim that stays', async () => {
  const { body } = await ann.post<{ claim: Claim }>(`${debate.at}/claims/b/link`, {
    argument: here,
    answers: 'k',
    side: 'con',
  });
  await merge(editor, 'b', 'a');
  expect((await rows()).get(body.claim.id)).toMatchObject({ link: 'a', answers: 'k' });
  const key = { debateId: debate.id, argumentId: here };
  expect(await verifyArgument(server.database.sql, key)).toBeNull();
});

test.each([
  ['itself', 'a', 'a', 'claim.merges_itself'],
  ['an answer of its own', 'a', 'a1', 'claim.merges_answer'],
  ['what it answers', 'a1', 'a', 'claim.merges_answer'],
  ['a claim at another step, while its step is undercut', 'b', 'c', 'claim.step_undercut'],
  ['a claim that is not in the argument', 'a', 'nowhere', 'claim.merges_elsewhere'],
  ['nothing that has an id', 'a', 'a b', 'input.invalid'],
])('a claim is not merged into %s', async (_, id, into, code) => {
  const before = await rows();
  const { status, body } = await merge(editor, id, into);
  expect([status, body.code]).toEqual([422, code]);
  expect(body.detail).toMatch(/^[A-Z].*\.$/);
  expect(await rows()).toEqual(before);
});

test('it takes an editor, a phase of arguing, and claims that are not archived or shown elsewhere', async () => {
  expect((await merge(ann, 'b', 'a')).body.code).toBe('access.role');
  expect((await merge(editor, 'unknown', 'a')).status).toBe(404);
  await debate.owner.patch(debate.at, { phase: 'weigh' });
  expect((await merge(editor, 'b', 'a')).body.code).toBe('access.phase');
  await debate.owner.patch(debate.at, { phase: 'argue' });

  const { status } = await ann.post(`${debate.at}/claims/b/link`, {
    argument: there,
    answers: null,
    side: 'con',
  });
  expect(status).toBe(201);
  const shown = await merge(editor, 'b', 'a');
  expect([shown.status, shown.body.code]).toEqual([409, 'claim.used_elsewhere']);
  expect((await rows()).get('b')?.archived).toBeNull();
  // The other way round it can be done.
  expect((await merge(editor, 'a', 'b')).status).toBe(200);
  expect((await merge(editor, 'b', 'a')).body.code).toBe('claim.is_archived');
});
