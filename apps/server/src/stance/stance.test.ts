import type { DebateEvent } from '@proviso/domain/event';
import type { Provision } from '@proviso/domain/provision';
import type { Settlement } from '@proviso/domain/settlement';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Stance } from '@proviso/domain/stance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { newProvision, newStakeholder, openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { Recorded } from './record-stance.ts';
import { insertStances } from './stance.queries.ts';

let server: TestServer;
let debate: TestDebate;
let analyst: Awaited<ReturnType<TestDebate['as']>>;
/** A second provision, for conditions. */
let other: Provision;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  analyst = await debate.as('contributor');
  const made = await debate.owner.post<{ provision: Provision }>(
    `${debate.at}/provisions`,
    newProvision(debate.draft.id),
  );
  other = made.body.provision;
});
afterAll(() => server.close());

const assessed = (part: object = {}) => ({
  stakeholder: debate.stakeholder.id,
  on: { kind: 'provision', id: debate.provision.id },
  wording: null,
  position: 'oppose',
  conditions: [],
  salience: 3,
  confidence: 'medium',
  reason: 'They said so in other words.',
  kind: 'assessed',
  heldSince: '2025-11-20',
  heldUntil: null,
  supersedes: null,
  restsOn: [],
  evidence: null,
  ...part,
});
const record = (part: object = {}, by: TestDebate['owner'] = analyst) =>
  by.post<Recorded & ProblemBody>(`${debate.at}/stances`, assessed(part));

test('is recorded with the server’s time and its recorder, and listed', async () => {
  const before = new Date().toISOString();
  const { status, body } = await record();
  expect(status).toBe(201);
  expect(body.stance.recordedBy).toBe(analyst.person.id);
  expect(body.stance.recordedAt >= before).toBe(true);
  expect(body.citation).toBeNull();
  const { stances } = (await analyst.get<{ stances: Stance[] }>(`${debate.at}/stances`)).body;
  expect(stances).toContainEqual(body.stance);
});

test('comes with its quote where it is stated', async () => {
  const evidence = { source: debate.source.id, quote: 'We refuse.', verbatim: true, locator: 'p. 1' };
  const { status, body } = await record({ kind: 'stated', confidence: null, evidence });
  expect(status).toBe(201);
  expect(body.citation).toMatchObject({ ...evidence, on: { kind: 'stance', id: body.stance.id } });
});

describe('is refused with one sentence and its place', () => {
  test.each<[string, object, string, string]>([
    ['stated without a quote', { kind: 'stated' }, 'A stated stance needs the quote', 'evidence'],
    [
      'a red line without a reason',
      { position: 'red-line', reason: ' ' },
      'A red line needs a reason.',
      'reason',
    ],
    [
      'conditional without conditions',
      { position: 'conditional' },
      'Please say on what conditions.',
      'conditions',
    ],
    ['ending before it begins', { heldUntil: '2025-11-19' }, 'It cannot end before it begins.', 'heldUntil'],
    [
      'a day that does not exist',
      { heldSince: '2025-02-30' },
      'There is no such day in the calendar.',
      'heldSince',
    ],
    ['a position that does not exist', { position: 'furious' }, 'A position is one of', 'position'],
    [
      'a condition that names no provision and asks for its wording',
      { conditions: [{ text: 'If', provision: null, wording: 'x' }] },
      'Please choose the provision',
      'conditions.0.provision',
    ],
    [
      'a condition that asks for words of what is left out',
      { conditions: [{ text: 'If', provision: 'x', wording: 'x', leftOut: true }] },
      'A provision cannot be left out and have a wording.',
      'conditions.0.leftOut',
    ],
    ['salience beyond its scale', { salience: 5 }, 'Salience is 0 to 4.', 'salience'],
  ])('%s', async (_, part, sentence, where) => {
    const { status, body } = await record(part);
    expect([status, body.code]).toEqual([422, 'input.invalid']);
    expect(body.detail).toContain(sentence);
    expect(body.issues?.map((issue) => issue.where)).toEqual([where]);
  });

  test('held since tomorrow by the server’s clock, which says what day it is', async () => {
    const heldSince = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { status, body } = await record({ heldSince });
    expect([status, body.code]).toEqual([422, 'stance.in_the_future']);
    expect(body.issues?.[0]?.where).toBe('heldSince');
    expect(body.detail).toContain(`By the server’s clock it is ${new Date().toISOString().slice(0, 10)}`);
  });

  test.each<[string, () => object, string, string]>([
    ['a party', () => ({ stakeholder: 'nobody' }), 'stakeholder.unknown', 'stakeholder'],
    ['a provision', () => ({ on: { kind: 'provision', id: 'nothing' } }), 'provision.unknown', 'on.id'],
    ['a draft', () => ({ on: { kind: 'draft', id: debate.provision.id } }), 'draft.unknown', 'on.id'],
    ['a wording', () => ({ wording: 'nothing' }), 'provision.unknown', 'wording'],
    [
      'a condition',
      () => ({ conditions: [{ text: 'If', provision: 'nothing' }] }),
      'provision.unknown',
      'conditions.0.provision',
    ],
    [
      'a wording that a condition asks for',
      () => ({ conditions: [{ text: 'If', provision: other.id, wording: 'nothing' }] }),
      'provision.unknown',
      'conditions.0.wording',
    ],
    ['a claim it rests on', () => ({ restsOn: ['nothing'] }), 'claim.unknown', 'restsOn.0'],
    [
      'a source',
      () => ({ evidence: { source: 'nothing', quote: 'Q', verbatim: true, locator: '' } }),
      'source.unknown',
      'evidence.source',
    ],
    ['a corrected stance', () => ({ supersedes: 'nothing' }), 'stance.unknown', 'supersedes'],
  ])('%s that is not in this debate', async (_, part, code, where) => {
    const { status, body } = await record(part());
    expect([status, body.code]).toEqual([422, code]);
    expect(body.issues?.map((issue) => issue.where)).toEqual([where]);
  });

  test('a party of another debate', async () => {
    const elsewhere = await openTestDebate(server);
    const { status, body } = await record({ stakeholder: elsewhere.stakeholder.id });
    expect([status, body.code]).toEqual([422, 'stakeholder.unknown']);
  });
});

describe('conditions', () => {
  const needs = (on: Provision, named: Provision, rest: object = {}) =>
    record({
      position: 'conditional',
      on: { kind: 'provision', id: on.id },
      conditions: [{ text: 'If so', provision: named.id, ...rest }],
      heldSince: '2025-12-01',
    });

  test('keep the wording they ask for, and that something is left out', async () => {
    const { body } = await needs(debate.provision, other, { wording: other.id });
    expect(body.stance.conditions).toEqual([
      { text: 'If so', provision: other.id, wording: other.id, leftOut: false },
    ]);
    const { stances } = (await analyst.get<{ stances: Stance[] }>(`${debate.at}/stances`)).body;
    expect(stances).toContainEqual(body.stance);
  });

  test('on the provision itself are refused, with the way to say it', async () => {
    const { status, body } = await needs(debate.provision, debate.provision);
    expect([status, body.code]).toEqual([422, 'stance.depends_on_itself']);
    expect(body.issues?.[0]?.where).toBe('conditions.0.provision');
    expect(body.detail).toContain('choose the wording');
  });

  test('that close a circle are recorded, and the circle is told', async () => {
    expect((await needs(debate.provision, other)).body.circle).toBeNull();
    const both = await needs(other, debate.provision);
    expect([both.status, both.body.circle]).toEqual([
      201,
      { path: [other.id, debate.provision.id], means: 'together' },
    ]);
    expect((await needs(other, debate.provision, { leftOut: true })).body.circle?.means).toBe('never');
  });
});

test('of two people who record the same cell in the same second both are kept and heard of', async () => {
  const second = await debate.as('contributor');
  const [mine, theirs] = await Promise.all([
    record({ position: 'support' }),
    record({ position: 'red-line' }, second),
  ]);
  const { stances } = (await second.get<{ stances: Stance[] }>(`${debate.at}/stances`)).body;
  expect(stances).toEqual(expect.arrayContaining([mine.body.stance, theirs.body.stance]));
  const { events } = (await second.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body;
  const told = events.flatMap((event) => (event.kind === 'stance.recorded' ? [event.stance] : []));
  expect(told).toEqual(expect.arrayContaining([mine.body.stance, theirs.body.stance]));
});

describe('a settlement', () => {
  const settle = (part: object, by: TestDebate['owner'] = debate.owner) =>
    by.post<{ settlement: Settlement } & ProblemBody>(`${debate.at}/stances/settlements`, {
      reason: 'The minutes say so.',
      ...part,
    });

  test('is added by a moderator, with who and when, and told', async () => {
    const { stance } = (await record()).body;
    const moderator = await debate.as('moderator');
    const { status, body } = await settle({ stance: stance.id }, moderator);
    expect([status, body.settlement.settledBy]).toEqual([201, moderator.person.id]);
    const again = (await settle({ stance: stance.id, reason: 'On second thoughts.' })).body.settlement;
    const listed = await analyst.get<{ settlements: Settlement[] }>(`${debate.at}/stances/settlements`);
    expect(listed.body.settlements).toEqual([body.settlement, again]);
    const { events } = (await analyst.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body;
    expect(events.at(-1)).toMatchObject({ kind: 'stance.settled', settlement: again });
  });

  test('takes a moderator, a reason, and an assessment that is there, stands and is one', async () => {
    const { stance } = (await record()).body;
    const editor = await debate.as('editor');
    expect((await settle({ stance: stance.id }, editor)).body.code).toBe('access.role');
    expect((await settle({ stance: stance.id, reason: ' ' })).body.code).toBe('input.invalid');
    expect((await settle({ stance: 'nothing' })).body.code).toBe('stance.unknown');
    const evidence = { source: debate.source.id, quote: 'We refuse.', verbatim: true, locator: '' };
    const stated = (await record({ kind: 'stated', confidence: null, evidence })).body.stance;
    expect((await settle({ stance: stated.id })).body.code).toBe('settlement.not_assessed');
    await record({ supersedes: stance.id });
    expect((await settle({ stance: stance.id })).body.code).toBe('settlement.corrected');
  });
});

describe('a correction', () => {
  test('stays in its cell and kind', async () => {
    const { stance } = (await record()).body;
    const { body } = await record({ supersedes: stance.id, on: { kind: 'draft', id: debate.draft.id } });
    expect(body.code).toBe('stance.corrects_another_cell');
  });

  test('of two at once one wins, the other is told to look again; both of its steps are kept', async () => {
    const { stance } = (await record()).body;
    const both = await Promise.all([
      record({ supersedes: stance.id, position: 'neutral' }),
      record({ supersedes: stance.id, position: 'support' }, debate.owner),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const lost = both.find(({ status }) => status === 409);
    expect(lost?.body.code).toBe('stance.already_corrected');
    const won = both.find(({ status }) => status === 201)?.body.stance;
    const { stances } = (await analyst.get<{ stances: Stance[] }>(`${debate.at}/stances`)).body;
    expect(stances).toContainEqual(stance);
    expect(stances.filter(({ supersedes }) => supersedes === stance.id)).toEqual([won]);
    expect((await record({ supersedes: won?.id ?? '' })).status).toBe(201);
  });
});

test('a role-played stance is its delegate’s alone; an observer records nothing', async () => {
  const played = { kind: 'role-played', confidence: null };
  const delegate = await debate.as('observer', debate.stakeholder.id);
  expect((await record(played, delegate)).status).toBe(201);
  expect((await record({}, delegate)).body.code).toBe('access.role');
  expect((await record(played, analyst)).body.code).toBe('access.role');
});

test('a delegate who speaks for another party plays nothing for this one, whatever their role below moderator, nor after changing sides', async () => {
  const made = await debate.owner.post<{ stakeholder: Stakeholder }>(`${debate.at}/stakeholders`, {
    ...newStakeholder,
    name: 'The other party',
    shortName: 'Other',
  });
  const other = made.body.stakeholder.id;
  const played = { kind: 'role-played', confidence: null };
  for (const role of ['observer', 'contributor', 'editor'] as const) {
    const delegate = await debate.as(role, other);
    const { status, body } = await record(played, delegate);
    expect([role, status, body.code]).toEqual([role, 403, 'access.role']);
    expect((await record({ ...played, stakeholder: other }, delegate)).status).toBe(201);
  }
  const turned = await debate.as('contributor', debate.stakeholder.id);
  expect((await record(played, turned)).status).toBe(201);
  await debate.owner.patch(`${debate.at}/people/${turned.person.id}`, { speaksFor: other });
  expect((await record(played, turned)).body.code).toBe('access.role');
});

test('the server’s clock says when: what a laptop says of the time of recording is not even read', async () => {
  const before = new Date().toISOString();
  const refused = await record({ recordedAt: '2020-01-01T00:00:00.000Z' });
  expect([refused.status, refused.body.code]).toEqual([422, 'input.invalid']);
  const { stance } = (await record({ heldSince: before.slice(0, 10) })).body;
  expect(stance.recordedAt >= before && stance.recordedAt <= new Date().toISOString()).toBe(true);
});

test('ten thousand stances on 200 provisions are recorded and listed whole', async () => {
  const { database } = server;
  const large = await openTestDebate(server);
  const by = (await large.owner.get<{ me: { person: string } }>(large.at)).body.me.person;
  const many = Array.from(
    { length: 10_000 },
    (_, i): Stance => ({
      id: `s${i}`,
      stakeholder: large.stakeholder.id,
      on: { kind: 'provision', id: `p${i % 200}` },
      wording: null,
      position: 'oppose',
      conditions: [],
      salience: null,
      confidence: 'low',
      reason: 'A reason of the usual length, which is a sentence or two of plain words about the matter.',
      kind: 'assessed',
      heldSince: '2025-11-20',
      heldUntil: null,
      supersedes: null,
      restsOn: [],
      recordedAt: '2025-11-21T00:00:00.000Z',
      recordedBy: by,
    }),
  );
  await database.transaction((tx) => insertStances(tx, large.id, many));
  const { body } = await large.owner.get<{ stances: Stance[] }>(`${large.at}/stances`);
  expect(body.stances).toHaveLength(10_000);
  expect(new Set(body.stances.map(({ id }) => id))).toEqual(new Set(many.map(({ id }) => id)));
});
