import type { Coalition } from '@proviso/domain/coalition';
import type { DebateEvent } from '@proviso/domain/event';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { newStakeholder, openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;
let second: Stakeholder;
let third: Stakeholder;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  const add = async (shortName: string) =>
    (
      await debate.owner.post<{ stakeholder: Stakeholder }>(`${debate.at}/stakeholders`, {
        ...newStakeholder,
        shortName,
      })
    ).body.stakeholder;
  second = await add('Second');
  third = await add('Third');
});
afterAll(() => server.close());

const events = async () =>
  (await debate.owner.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body.events;
const form = (part: object = {}) =>
  debate.owner.post<{ coalition: Coalition } & ProblemBody>(`${debate.at}/coalitions`, {
    name: 'The willing',
    members: [debate.stakeholder.id, second.id],
    note: '',
    since: '2025-03-02',
    until: null,
    ...part,
  });

test('a coalition is formed, changed, listed and told', async () => {
  const { coalition } = (await form()).body;
  const next = { ...coalition, id: undefined, members: [second.id, third.id], until: '2026-01-01' };
  const { status, body } = await debate.owner.put<{ coalition: Coalition }>(
    `${debate.at}/coalitions/${coalition.id}`,
    next,
  );
  expect([status, body.coalition]).toEqual([200, { ...next, id: coalition.id }]);
  const listed = await debate.owner.get<{ coalitions: Coalition[] }>(`${debate.at}/coalitions`);
  expect(listed.body.coalitions).toEqual([body.coalition]);
  expect((await events()).slice(-2)).toMatchObject([
    { kind: 'coalition.added', coalition },
    { kind: 'coalition.changed', coalition: body.coalition },
  ]);
});

test.each<[string, object, string]>([
  ['with one member', { members: ['x'] }, 'A coalition has at least two members.'],
  ['with one member twice', { members: ['x', 'x'] }, 'A member is named once.'],
  ['that ends before it begins', { until: '2025-03-01' }, 'It cannot end before it begins.'],
  ['of somebody unknown', { members: ['nobody', 'neither'] }, 'There is no stakeholder nobody'],
])('a coalition %s is refused', async (_, part, sentence) => {
  const { status, body } = await form(part);
  expect(status).toBe(422);
  expect(body.detail).toContain(sentence);
});

describe('a stakeholder', () => {
  const change = (id: string, part: object, by: TestDebate['owner'] = debate.owner) =>
    by.patch<{ stakeholder: Stakeholder } & ProblemBody>(`${debate.at}/stakeholders/${id}`, part);

  test('is changed in what is named, and told with the whole record', async () => {
    const { body } = await change(second.id, { colour: 'teal', name: 'The second party' });
    expect(body.stakeholder).toEqual({ ...second, colour: 'teal', name: 'The second party' });
    expect((await events()).at(-1)).toMatchObject({
      kind: 'stakeholder.changed',
      stakeholder: body.stakeholder,
    });
    expect((await change(second.id, { consentNeeded: false })).body.stakeholder.colour).toBe('teal');
  });

  test('never comes to belong to itself', async () => {
    expect((await change(third.id, { parent: second.id })).status).toBe(200);
    const { status, body } = await change(second.id, { parent: third.id });
    expect([status, body.code]).toEqual([422, 'stakeholder.belongs_to_itself']);
    expect((await change(second.id, { parent: second.id })).body.code).toBe('stakeholder.belongs_to_itself');
  });

  test('is moved to the front and behind another', async () => {
    const order = async () =>
      (await debate.owner.get<{ stakeholders: Stakeholder[] }>(debate.at)).body.stakeholders.map(
        ({ id }) => id,
      );
    const first = debate.stakeholder.id;
    await change(third.id, { after: null });
    expect(await order()).toEqual([third.id, first, second.id]);
    await change(third.id, { after: first });
    expect(await order()).toEqual([first, third.id, second.id]);
  });

  test('takes an editor, and one that is there', async () => {
    const contributor = await debate.as('contributor');
    expect((await change(second.id, { note: 'x' }, contributor)).body.code).toBe('access.role');
    expect((await change('nobody', { note: 'x' })).status).toBe(404);
  });
});
