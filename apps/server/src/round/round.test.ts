import type { DebateEvent } from '@proviso/domain/event';
import type { Provision } from '@proviso/domain/provision';
import type { OwnRoundAnswer, RevealedRound, Round, RoundCount } from '@proviso/domain/round';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Stance } from '@proviso/domain/stance';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { round as roundTable } from '../database/schema.ts';
import type { ProblemBody } from '../http/problem.ts';
import { newProvision, newStakeholder, openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { Rounds } from './read-rounds.ts';

type Member = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let ann: Member;
let ben: Member;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A debate of its own for a test: one round runs at a time. */
async function freshDebate() {
  debate = await openTestDebate(server);
  ann = await debate.as('suggester');
  ben = await debate.as('contributor');
}
const open = (part: object = {}, by: TestDebate['owner'] = debate.owner) =>
  by.post<{ round: Round } & ProblemBody>(`${debate.at}/rounds`, {
    title: 'Could you live with it?',
    provisions: [debate.provision.id],
    of: 'everybody',
    anonymous: false,
    recordsStances: false,
    follows: null,
    seconds: null,
    ...part,
  });
const opened = async (part: object = {}) => (await open(part)).body.round;
const answer = (round: Round, part: object = {}, by: TestDebate['owner'] = ann) =>
  by.post<{ answer: OwnRoundAnswer } & ProblemBody>(`${debate.at}/rounds/${round.id}/answers`, {
    provision: debate.provision.id,
    position: 'support',
    salience: null,
    reason: '',
    stakeholder: null,
    ...part,
  });
const run = (round: Round, verb: 'close' | 'reveal' | 'cancel' | 'extend', body: object = {}) =>
  debate.owner.post<RevealedRound & { stances: Stance[] } & ProblemBody>(
    `${debate.at}/rounds/${round.id}/${verb}`,
    body,
  );
const seenBy = async (who: TestDebate['owner']) => (await who.get<Rounds>(`${debate.at}/rounds`)).body;
const told = async (who: TestDebate['owner'] = debate.owner) =>
  (await who.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body.events;

describe('a round', () => {
  beforeAll(freshDebate);

  test('is opened by a moderator, answered, changed, closed and revealed; the last answer counts', async () => {
    expect((await open({}, ben)).body.code).toBe('access.role');
    const round = await opened();
    expect((await open()).body.code).toBe('round.another_runs');
    await answer(round, { position: 'oppose', reason: 'At first.' });
    await answer(round, { position: 'neutral', salience: 2, reason: 'On second thoughts.' });
    await answer(round, { position: 'red-line' }, ben);
    expect((await run(round, 'reveal')).body.code).toBe('round.still_open');
    await run(round, 'close');
    expect((await answer(round)).body.code).toBe('round.closed');
    const { body } = await run(round, 'reveal');
    expect(body.answers).toHaveLength(2);
    expect(body.answers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          by: ann.person.id,
          position: 'neutral',
          salience: 2,
          reason: 'On second thoughts.',
        }),
        expect.objectContaining({ by: ben.person.id, position: 'red-line' }),
      ]),
    );
    expect(body.stances).toEqual([]);
    const events = (await told(ann)).filter(({ kind }) => kind === 'round.revealed');
    expect(events).toEqual([expect.objectContaining({ round: body.round, answers: body.answers })]);
    for (const who of [ann, ben, debate.owner]) expect((await seenBy(who)).answers).toEqual(body.answers);
    expect((await run(round, 'reveal')).body.code).toBe('round.revealed');
    expect((await run(round, 'cancel')).body.code).toBe('round.revealed');
  });

  test('asks the same voices again, about no more than before, and shows who moved', async () => {
    const first = (await seenBy(ann)).rounds[0];
    if (!first) throw new Error('There is the round of the test before.');
    expect((await open({ follows: 'nothing' })).body.code).toBe('round.not_revealed');
    expect((await open({ follows: first.id, anonymous: true })).body.code).toBe('round.asks_others');
    const second = await opened({ follows: first.id });
    await answer(second, { position: 'conditional' });
    await run(second, 'close');
    await run(second, 'reveal');
    const mine = (await seenBy(ben)).answers.filter(({ voice }) => voice === ann.person.id);
    expect(mine.map(({ round, position }) => [round, position]).sort()).toEqual(
      [
        [first.id, 'neutral'],
        [second.id, 'conditional'],
      ].sort(),
    );
  });
});

describe('before the reveal', () => {
  beforeAll(freshDebate);

  test('everybody sees their own answers and how many have answered; a moderator sees who is missing', async () => {
    const round = await opened();
    await answer(round, { reason: 'Ann’s own.' });
    expect((await seenBy(ann)).mine).toEqual([expect.objectContaining({ reason: 'Ann’s own.' })]);
    for (const who of [ben, debate.owner])
      expect(await seenBy(who)).toMatchObject({
        mine: [],
        answers: [],
        counts: [{ round: round.id, asked: 2, begun: 1, done: 1 }],
      });
    const voices = `${debate.at}/rounds/${round.id}/voices`;
    expect((await ben.get<ProblemBody>(voices)).body.code).toBe('access.role');
    const { body } = await debate.owner.get<{ count: RoundCount; voices: object[] }>(voices);
    expect(body.voices).toEqual(
      expect.arrayContaining([
        { voice: ann.person.id, answered: 1 },
        { voice: ben.person.id, answered: 0 },
      ]),
    );
    // The count is told in the name of who opened the round, once for each who begins or is through.
    await answer(round, { position: 'oppose' });
    const counts = (await told(ben)).filter(({ kind }) => kind === 'round.counted');
    expect(counts).toEqual([expect.objectContaining({ by: round.openedBy })]);
    await run(round, 'cancel');
    expect((await seenBy(ann)).mine).toEqual([]);
    expect((await answer(round)).body.code).toBe('round.closed');
    expect((await run(round, 'reveal')).body.code).toBe('round.cancelled');
  });

  test('time runs by the server’s clock: a round whose time is over takes no answers, until it gets more', async () => {
    const round = await opened({ seconds: 60 });
    expect(Date.parse(round.closesAt ?? '') - Date.parse(round.openedAt)).toBe(60_000);
    expect((await answer(round)).status).toBe(201);
    await server.database.transaction((tx) =>
      tx
        .update(roundTable)
        .set({ closesAt: new Date(Date.now() - 1000) })
        .where(eq(roundTable.id, round.id)),
    );
    expect((await answer(round, { position: 'oppose' })).body.code).toBe('round.closed');
    expect((await run(round, 'extend', { seconds: 9 })).body.code).toBe('input.invalid');
    await run(round, 'extend', { seconds: 30 });
    expect((await answer(round, { position: 'oppose' })).status).toBe(201);
    await run(round, 'close');
    expect((await answer(round)).body.code).toBe('round.closed');
    await run(round, 'extend', { seconds: 30 });
    expect((await answer(round)).status).toBe(201);
    await run(round, 'cancel');
  });

  test('an anonymous round names nobody, and lets one voice be followed from take to take', async () => {
    const first = await opened({ anonymous: true });
    await answer(first, { position: 'oppose' });
    await answer(first, { position: 'oppose' }, ben);
    await run(first, 'close');
    await run(first, 'reveal');
    const second = await opened({ anonymous: true, follows: first.id });
    await answer(second, { position: 'support' });
    await run(second, 'close');
    const { body } = await run(second, 'reveal');
    const { answers } = await seenBy(ben);
    expect(answers.map(({ by }) => by)).toEqual([null, null, null]);
    const [again] = body.answers;
    expect(
      answers
        .filter(({ voice }) => voice === again?.voice)
        .map(({ position }) => position)
        .sort(),
    ).toEqual(['oppose', 'support']);
    expect(JSON.stringify(answers)).not.toContain(ann.person.id);
  });

  test('without names, nobody learns who has answered, nor how much: only how many have', async () => {
    const more = await debate.owner.post<{ provision: Provision }>(`${debate.at}/provisions`, {
      ...newProvision(debate.draft.id),
      number: '7',
    });
    const round = await opened({
      anonymous: true,
      provisions: [debate.provision.id, more.body.provision.id],
    });
    // Ann answers one of the two and Ben both: after the reveal that would tell the one voice from the other.
    await answer(round);
    await answer(round, {}, ben);
    await answer(round, { provision: more.body.provision.id }, ben);
    const { body } = await debate.owner.get<{ count: RoundCount; voices: object[] }>(
      `${debate.at}/rounds/${round.id}/voices`,
    );
    expect(body).toEqual({ count: { round: round.id, asked: 2, begun: 2, done: 1 }, voices: [] });
    await run(round, 'cancel');
  });
});

describe('a round of delegates', () => {
  let nato: Stakeholder;
  let delegate: Member;
  beforeAll(async () => {
    await freshDebate();
    const made = await debate.owner.post<{ stakeholder: Stakeholder }>(`${debate.at}/stakeholders`, {
      ...newStakeholder,
      name: 'The second party',
      shortName: 'Second',
    });
    nato = made.body.stakeholder;
    delegate = await debate.as('observer', debate.stakeholder.id);
  });

  test('is answered for one’s own party, with what a stance needs, and leaves role-played stances', async () => {
    const own = debate.stakeholder.id;
    const round = await opened({ of: 'delegates', recordsStances: true });
    expect((await answer(round)).body.code).toBe('round.no_party');
    expect((await answer(round, { stakeholder: nato.id }, delegate)).body.code).toBe('round.wrong_party');
    expect((await answer(round, { stakeholder: own, position: 'red-line' }, delegate)).body).toMatchObject({
      code: 'round.answer_lacks',
      issues: [{ where: 'reason', message: 'A red line needs a reason.' }],
    });
    await answer(
      round,
      { stakeholder: own, position: 'conditional', reason: 'If it is verified.' },
      delegate,
    );
    expect((await seenBy(debate.owner)).counts).toMatchObject([{ asked: 1, done: 1 }]);
    await run(round, 'close');
    const { body } = await run(round, 'reveal');
    expect(body.answers).toMatchObject([{ voice: own, by: delegate.person.id }]);
    expect(body.stances).toMatchObject([
      {
        stakeholder: own,
        kind: 'role-played',
        position: 'conditional',
        conditions: [{ text: 'If it is verified.' }],
        recordedBy: delegate.person.id,
      },
    ]);
    const { stances } = (await ann.get<{ stances: Stance[] }>(`${debate.at}/stances`)).body;
    expect(stances).toEqual(body.stances);
  });

  test('an answer given before one changed sides is no longer one’s own to see', async () => {
    const round = await opened({ of: 'delegates' });
    await answer(round, { stakeholder: debate.stakeholder.id, reason: 'As the first.' }, delegate);
    await debate.owner.patch(`${debate.at}/people/${delegate.person.id}`, { speaksFor: nato.id });
    expect((await seenBy(delegate)).mine).toEqual([]);
    expect((await answer(round, { stakeholder: debate.stakeholder.id }, delegate)).body.code).toBe(
      'round.wrong_party',
    );
    await run(round, 'cancel');
  });
});

describe('is refused with one sentence and its place', () => {
  beforeAll(freshDebate);

  test.each<[string, object, string, string | undefined]>([
    ['without a title', { title: ' ' }, 'input.invalid', 'title'],
    ['about nothing', { provisions: [] }, 'input.invalid', 'provisions'],
    ['about what is not there', { provisions: ['nothing'] }, 'provision.unknown', 'provisions.0'],
    ['of delegates without names', { of: 'delegates', anonymous: true }, 'input.invalid', ''],
    ['of everybody as stances', { recordsStances: true }, 'input.invalid', ''],
    ['for a second', { seconds: 1 }, 'input.invalid', 'seconds'],
  ])('a round %s', async (_, part, code, where) => {
    const { status, body } = await open(part);
    expect([status, body.code, body.issues?.[0]?.where]).toEqual([422, code, where]);
  });

  test('an answer on what was not asked, for somebody else, or by an observer', async () => {
    const round = await opened();
    expect((await answer(round, { provision: 'other' })).body.code).toBe('round.not_asked');
    expect((await answer(round, { stakeholder: debate.stakeholder.id })).body.code).toBe('round.own_answer');
    expect((await answer(round, { position: 'maybe' })).body.code).toBe('input.invalid');
    expect((await answer(round, {}, await debate.as('observer'))).body.code).toBe('access.role');
    expect((await answer({ ...round, id: 'nothing' })).body.code).toBe('round.unknown');
    expect((await run({ ...round, id: 'nothing' }, 'close')).status).toBe(404);
  });
});
