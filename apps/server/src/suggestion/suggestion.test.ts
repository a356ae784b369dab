import type { Claim } from '@proviso/domain/claim';
import type { DebateEvent } from '@proviso/domain/event';
import type { Suggestion } from '@proviso/domain/suggestion';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seedArgument } from '../argument/seed-argument.ts';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

type Person = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let ann: Person;
let sam: Person;
let editor: Person;
const argument = () => `source:${debate.source.id}` as const;
const words = 'The cap of 800,000 soldiers can be counted from the air.';

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** ann, a contributor, says a; b answers it. sam suggests. */
beforeEach(async () => {
  debate = await openTestDebate(server);
  [ann, sam, editor] = await Promise.all([
    debate.as('contributor'),
    debate.as('suggester'),
    debate.as('editor'),
  ]);
  const claim = (id: string, text: string, answers: string | null): Claim => ({
    id,
    argument: argument(),
    answers,
    side: 'pro',
    order: 'a0',
    joint: null,
    link: null,
    text,
    author: ann.person.id,
    createdAt: '2026-01-01T00:00:00.000Z',
    editedAt: null,
    archived: null,
  });
  await server.database.transaction((tx) =>
    seedArgument(tx, debate.id, argument(), {
      wording: '',
      by: ann.person.id,
      claims: [claim('a', words, null), claim('b', 'It can.', 'a')],
    }),
  );
});

type Answer = { readonly suggestion: Suggestion } & ProblemBody;
const suggest = (part: object = {}, by: Person = sam) =>
  by.post<Answer>(`${debate.at}/suggestions`, {
    kind: 'wording',
    claim: 'a',
    was: words,
    text: words.replace('800,000', '600,000'),
    reason: 'The European text says so.',
    ...part,
  });
const newClaim = () => ({
  kind: 'claim',
  claim: undefined,
  was: undefined,
  argument: argument(),
  answers: 'a',
  side: 'con',
  text: 'From the air one sees barracks, not soldiers.',
});
const move = { kind: 'move', was: undefined, text: undefined, claim: 'b', answers: null, side: 'con' };
const accept = (by: Person, { id }: Suggestion, rebase = false) =>
  by.post<Answer>(`${debate.at}/suggestions/${id}/accept`, { rebase });
const decline = (by: Person, { id }: Suggestion, reason = 'It was checked.') =>
  by.post<Answer>(`${debate.at}/suggestions/${id}/decline`, { reason });
const withdraw = (by: Person, { id }: Suggestion) =>
  by.post<Answer>(`${debate.at}/suggestions/${id}/withdraw`);
const claims = async () => (await ann.get<{ claims: Claim[] }>(`${debate.at}/claims`)).body.claims;
const claimOf = async (id: string) => (await claims()).find((one) => one.id === id);
const lastEvent = async () =>
  (await ann.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body.events.findLast(
    ({ kind }) => kind.startsWith('suggestion.'),
  );
/** Whose bytes the argument's newest update are. */
const lastWriter = async () =>
  (
    await server.database.sql`
      select people[by[cardinality(by)]] as by from argument_log
      where debate_id = ${debate.id} and argument_id = ${argument()} order by seq desc limit 1`
  )[0]?.by;

describe('other words for a claim', () => {
  test('are listed and told; accepted by the claim’s author they are the suggester’s words', async () => {
    const { status, body } = await suggest();
    expect(status).toBe(201);
    expect(body.suggestion).toMatchObject({ argument: argument(), by: sam.person.id, settled: null });
    expect(await lastEvent()).toMatchObject({ kind: 'suggestion.made', suggestion: body.suggestion });
    const accepted = (await accept(ann, body.suggestion)).body.suggestion;
    expect(accepted.settled).toMatchObject({ outcome: 'accepted', by: ann.person.id, claim: 'a' });
    const changed = await claimOf('a');
    expect(changed).toMatchObject({ text: words.replace('800,000', '600,000'), author: ann.person.id });
    expect(changed?.editedAt).not.toBeNull();
    expect(await lastWriter()).toBe(sam.person.id);
    expect(await lastEvent()).toMatchObject({
      kind: 'suggestion.settled',
      by: ann.person.id,
      suggestion: accepted,
    });
    const listed = (await ann.get<{ suggestions: Suggestion[] }>(`${debate.at}/suggestions`)).body;
    expect(listed.suggestions).toEqual([accepted]);
  });

  test('go onto words that changed elsewhere only by somebody who has seen it; colliding ones do not', async () => {
    const first = (await suggest()).body.suggestion;
    const elsewhere = (await suggest({ text: words.replace('the air', 'space') })).body.suggestion;
    const sameWords = (await suggest({ text: words.replace('800,000', '700,000') })).body.suggestion;
    expect((await accept(editor, elsewhere)).status).toBe(200);
    const unseen = await accept(editor, first);
    expect([unseen.status, unseen.body.code]).toEqual([409, 'suggestion.text_changed']);
    expect((await accept(editor, first, true)).status).toBe(200);
    expect((await claimOf('a'))?.text).toBe('The cap of 600,000 soldiers can be counted from space.');
    const collides = await accept(editor, sameWords, true);
    expect([collides.status, collides.body.code]).toEqual([409, 'suggestion.collides']);
    expect((await decline(editor, sameWords)).body.suggestion.settled).toMatchObject({ outcome: 'declined' });
  });

  test('are not accepted into an archived claim', async () => {
    const { suggestion } = (await suggest()).body;
    await debate.owner.post(`${debate.at}/claims/a/archive`, { reason: 'It is settled.' });
    expect((await accept(editor, suggestion)).body.code).toBe('claim.is_archived');
    expect((await suggest()).body.code).toBe('claim.is_archived');
  });
});

test('a new claim is let in by an editor, not by whom it answers, and is the suggester’s own', async () => {
  const { suggestion } = (await suggest(newClaim())).body;
  expect((await accept(ann, suggestion)).body.code).toBe('access.own');
  const { settled } = (await accept(editor, suggestion)).body.suggestion;
  expect(await claimOf(settled?.claim ?? '')).toMatchObject({
    author: sam.person.id,
    answers: 'a',
    side: 'con',
    text: 'From the air one sees barracks, not soldiers.',
  });
  expect(await lastWriter()).toBe(sam.person.id);
});

test('a move is carried out as suggested, and never into a circle', async () => {
  const { suggestion } = (await suggest(move)).body;
  const circle = (await suggest({ ...move, claim: 'a', answers: 'b' })).body.suggestion;
  expect((await accept(editor, circle)).body.code).toBe('claim.circle');
  expect((await accept(ann, suggestion)).status).toBe(200);
  expect(await claimOf('b')).toMatchObject({ answers: null, side: 'con', author: ann.person.id });
});

test('it is settled once, however many try at once, and its maker can withdraw it before', async () => {
  const { suggestion } = (await suggest()).body;
  const all = await Promise.all([
    accept(ann, suggestion),
    accept(editor, suggestion),
    decline(editor, suggestion),
  ]);
  expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect((await withdraw(sam, suggestion)).body.code).toBe('suggestion.is_settled');
  const other = (await suggest({ text: 'It cannot.', was: 'It can.', claim: 'b' })).body.suggestion;
  expect((await withdraw(editor, other)).status).toBe(403);
  expect((await withdraw(sam, other)).body.suggestion.settled).toMatchObject({ outcome: 'withdrawn' });
});

describe('is refused', () => {
  test.each<[string, () => object, string]>([
    ['with the words it has already', () => ({ text: words }), 'input.invalid'],
    ['without words', () => ({ text: '  ' }), 'input.invalid'],
    ['with more words than a claim may have', () => ({ text: 'x'.repeat(501) }), 'input.invalid'],
    ['of a claim that is not there', () => ({ claim: 'zzz' }), 'claim.unknown'],
    ['in an argument about nothing', () => ({ ...newClaim(), argument: 'source:zzz' }), 'source.unknown'],
    ['answering nothing known', () => ({ ...newClaim(), answers: 'zzz' }), 'claim.unknown'],
    [
      'as an undercut of nothing',
      () => ({ ...newClaim(), answers: null, side: 'undercut' }),
      'claim.undercut_of_nothing',
    ],
  ])('%s', async (_, part, code) => {
    const { status, body } = await suggest(part());
    expect([status, body.code]).toEqual([422, code]);
  });

  test('of an observer, in the phase of weighing, declining without a reason, and settling by the suggester', async () => {
    expect((await suggest({}, await debate.as('observer'))).body.code).toBe('access.role');
    const { suggestion } = (await suggest()).body;
    expect((await decline(ann, suggestion, ' ')).body.code).toBe('input.invalid');
    expect((await accept(sam, suggestion)).status).toBe(403);
    await debate.owner.patch(debate.at, { phase: 'weigh' });
    expect((await suggest()).body.code).toBe('access.phase');
    expect((await accept(ann, suggestion)).body.code).toBe('access.phase');
    expect((await withdraw(sam, suggestion)).status).toBe(200);
  });
});
