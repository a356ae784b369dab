import { argumentId } from '@proviso/domain/argument';
import type { DebateEvent, FeedEvent } from '@proviso/domain/event';
import type { Tally, Vote } from '@proviso/domain/vote';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedArgument } from '../argument/seed-argument.ts';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

type Person = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let ann: Person;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  ann = await debate.as('suggester');
  const argument = argumentId({ kind: 'source', id: debate.source.id });
  const claims = ['a', 'b'].map((id) => ({
    id,
    argument,
    answers: null,
    side: 'pro' as const,
    order: 'a0',
    joint: null,
    link: null,
    text: id,
    author: ann.person.id,
    createdAt: '2026-01-01T00:00:00.000Z',
    editedAt: null,
    archived: null,
  }));
  await server.database.transaction((tx) =>
    seedArgument(tx, debate.id, argument, { wording: '', by: ann.person.id, claims }),
  );
  await debate.owner.patch(debate.at, { phase: 'argue' });
});
afterAll(() => server.close());

type Cast = { readonly vote: Vote; readonly tally: Tally } & ProblemBody;
const cast = (by: Person, claim: string, choice: string, impact: unknown = null) =>
  by.post<Cast>(`${debate.at}/votes`, { claim, choice, impact });
type Votes = { readonly tallies: ({ readonly claim: string } & Tally)[]; readonly mine: Vote[] };
const votes = async (of: Person) => (await of.get<Votes>(`${debate.at}/votes`)).body;

test('a changed vote counts once, and the former one stays', async () => {
  await cast(ann, 'a', 'agree', 4);
  const { body } = await cast(ann, 'a', 'disagree', 2);
  expect(body.tally).toEqual({ agree: 0, disagree: 1, pass: 0, impact: 2 });
  expect((await votes(ann)).mine).toEqual([body.vote]);
  const [kept] = await server.database.sql`
    select count(*)::int from vote where debate_id = ${debate.id} and claim_id = 'a' and by = ${ann.person.id}`;
  expect(kept?.count).toBe(2);
});

test('votes of one person on one claim have strictly increasing times, however fast they come', async () => {
  const ben = await debate.as('contributor');
  const all = await Promise.all(Array.from({ length: 12 }, () => cast(ben, 'b', 'pass')));
  expect(all.map(({ status }) => status)).toEqual(Array(12).fill(201));
  const times = all.map(({ body }) => body.vote.at);
  expect(new Set(times).size).toBe(12);
  const { events } = (await ben.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body;
  const told = events.flatMap((event) =>
    event.kind === 'vote.cast' && event.by === ben.person.id ? [event.vote.at] : [],
  );
  expect(told).toEqual([...times].sort());
});

test('others’ votes are counted, and only one’s own are told', async () => {
  const cat = await debate.as('contributor');
  const { tallies, mine } = await votes(cat);
  expect(mine).toEqual([]);
  expect(tallies.find(({ claim }) => claim === 'a')).toMatchObject({ disagree: 1 });
});

test.each([
  ['an unknown claim', { claim: 'zzz', choice: 'agree', impact: null }, 'claim.unknown'],
  ['an unknown choice', { claim: 'a', choice: 'maybe', impact: null }, 'input.invalid'],
  ['impact beyond its scale', { claim: 'a', choice: 'agree', impact: 5 }, 'input.invalid'],
  ['a vote for somebody else', { claim: 'a', choice: 'agree', impact: null, by: 'ben' }, 'input.invalid'],
])('%s is refused', async (_, input, code) => {
  const { status, body } = await ann.post<ProblemBody>(`${debate.at}/votes`, input);
  expect([status, body.code]).toEqual([422, code]);
});

test('observers do not vote, and nobody below moderator before the arguing begins', async () => {
  const observer = await debate.as('observer');
  expect((await cast(observer, 'a', 'agree')).body.code).toBe('access.role');
  await debate.owner.patch(debate.at, { phase: 'prepare' });
  expect((await cast(ann, 'a', 'agree')).body.code).toBe('access.phase');
});

describe('where votes are hidden until one has voted', () => {
  let hidden: TestDebate;
  let dora: Person;
  let emil: Person;
  beforeAll(async () => {
    hidden = await openTestDebate(server);
    [dora, emil] = await Promise.all([hidden.as('contributor'), hidden.as('contributor')]);
    await seed();
    await hidden.owner.patch(hidden.at, { phase: 'argue', votes: 'hidden-until-voted' });
    await vote(dora, 'disagree', 3);
  });
  const seed = async () => {
    const claim = {
      id: 'a',
      answers: null,
      side: 'pro' as const,
      order: 'a0',
      joint: null,
      link: null,
      text: 'a',
      author: dora.person.id,
      createdAt: '2026-01-01T00:00:00.000Z',
      editedAt: null,
      archived: null,
    };
    await server.database.transaction((tx) =>
      seedArgument(tx, hidden.id, `source:${hidden.source.id}`, {
        wording: '',
        by: dora.person.id,
        claims: [claim],
      }),
    );
  };
  const vote = (by: Person, choice: string, impact: unknown = null) =>
    by.post<Cast>(`${hidden.at}/votes`, { claim: 'a', choice, impact });
  const read = async (of: Pick<Person, 'get'>) =>
    (await of.get<Votes & { hidden: { claim: string; count: number }[] }>(`${hidden.at}/votes`)).body;
  const exported = async (by: Pick<Person, 'get'>) =>
    (await by.get<{ debate: { votes: Vote[] } }>(`${hidden.at}/export/proviso`)).body.debate.votes;

  test('nobody who has not, whatever their role, gets more than how many there are', async () => {
    for (const person of [emil, hidden.owner])
      expect(await read(person)).toEqual({ tallies: [], hidden: [{ claim: 'a', count: 1 }], mine: [] });
    expect((await read(dora)).tallies).toMatchObject([{ claim: 'a', disagree: 1, impact: 3 }]);
  });

  test('the feed tells others neither whose vote it was nor which', async () => {
    const { events } = (await emil.get<{ events: FeedEvent[] }>(`${hidden.at}/events?limit=1000`)).body;
    // That the claims were made is told a while after it.
    const last = events.filter(({ kind }) => kind !== 'claim.created').at(-1);
    expect(last).toEqual({ kind: 'vote.counted', claim: 'a', seq: last?.seq });
    expect(JSON.stringify(events)).not.toContain('disagree');
  });

  test('a strength tells nothing of them either', async () => {
    const strength = async (of: Pick<Person, 'get'>) =>
      (await of.get<{ strengths: { strength: number }[] }>(`${hidden.at}/strengths`)).body.strengths[0]
        ?.strength;
    const before = await strength(emil);
    expect(await strength(dora)).not.toBe(before);
    const felix = await hidden.as('contributor');
    await vote(felix, 'agree');
    expect(await strength(emil)).toBe(before);
  });

  test('a moderator takes them along in an export; others get it without, and are told so', async () => {
    expect(await exported(emil)).toEqual([]);
    expect((await exported(hidden.owner)).length).toBeGreaterThan(0);
    const losses = async (by: Pick<Person, 'get'>) =>
      (
        await by.get<{ formats: { id: string; losses: string[] }[] }>(`${hidden.at}/export`)
      ).body.formats.find(({ id }) => id === 'proviso')?.losses;
    expect(await losses(hidden.owner)).toEqual([]);
    expect(await losses(emil)).toEqual([
      expect.stringMatching(/^Votes, which are hidden until one has voted/),
    ]);
  });

  test('whoever votes sees them, and everybody does once the debate is closed', async () => {
    const { body } = await vote(emil, 'pass');
    expect(body.tally).toMatchObject({ disagree: 1, pass: 1 });
    expect((await read(emil)).tallies).toMatchObject([{ claim: 'a', disagree: 1, pass: 1 }]);
    const observer = await hidden.as('observer');
    expect((await read(observer)).tallies).toEqual([]);
    await hidden.owner.patch(hidden.at, { phase: 'close' });
    expect((await read(observer)).tallies).toMatchObject([{ claim: 'a', disagree: 1, pass: 1 }]);
    expect((await exported(observer)).length).toBeGreaterThan(0);
  });
});
