import type { Draft } from '@proviso/domain/draft';
import type { Lineage, Provision } from '@proviso/domain/provision';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import {
  newDraft,
  newProvision,
  newSource,
  newStakeholder,
  openTestDebate,
  type TestDebate,
} from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;
let rival: Draft;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  const input = { ...newDraft, title: 'A rival text', date: '2025-11-23' };
  rival = (await debate.owner.post<{ draft: Draft }>(`${debate.at}/drafts`, input)).body.draft;
});
afterAll(() => server.close());

type Added = { readonly provision: Provision; readonly lineage: Lineage[] } & ProblemBody;
const add = (part: object = {}, draft = debate.draft.id, by: TestDebate['owner'] = debate.owner) =>
  by.post<Added>(`${debate.at}/provisions`, { ...newProvision(draft), ...part });

test('provisions follow each other in the order they are added', async () => {
  const added = [(await add()).body.provision, (await add()).body.provision, (await add()).body.provision];
  const orders = [debate.provision, ...added].map(({ order }) => order);
  expect([...orders].sort()).toEqual(orders);
  expect(new Set(orders).size).toBe(4);
});

test('one of a rival draft says what it was made of', async () => {
  const { status, body } = await add(
    { lineage: { kind: 'amended', earlier: debate.provision.id, note: 'A higher number.' } },
    rival.id,
  );
  expect(status).toBe(201);
  expect(body.lineage).toMatchObject([
    { kind: 'amended', draft: rival.id, earlier: debate.provision.id, later: body.provision.id },
  ]);
});

test.each<[string, () => object, string]>([
  ['an unknown draft', () => ({ draft: 'nothing' }), 'draft.unknown'],
  ['an unknown parent', () => ({ parent: 'nothing' }), 'provision.unknown'],
  ['an unknown giver', () => ({ gives: ['nobody'] }), 'stakeholder.unknown'],
  ['an unknown earlier one', () => ({ lineage: { kind: 'kept', earlier: 'nothing' } }), 'provision.unknown'],
  [
    'an earlier one of the same draft',
    () => ({ lineage: { kind: 'kept', earlier: debate.provision.id } }),
    'provision.wrong_draft',
  ],
  [
    'a parent of another draft',
    () => ({ draft: rival.id, parent: debate.provision.id }),
    'provision.wrong_draft',
  ],
  [
    'a new one made of an earlier',
    () => ({ lineage: { kind: 'new', earlier: debate.provision.id } }),
    'input.invalid',
  ],
  ['a text of 10,001 characters', () => ({ text: 'x'.repeat(10_001) }), 'input.invalid'],
  ['an id of its own choice', () => ({ id: 'mine' }), 'input.invalid'],
])('%s is refused', async (_, part, code) => {
  const { status, body } = await add(part());
  expect([status, body.code]).toEqual([422, code]);
});

test('drafts, provisions and stakeholders are an editor’s; sources and quotes a contributor’s', async () => {
  const contributor = await debate.as('contributor');
  const observer = await debate.as('observer');
  expect((await add({}, debate.draft.id, contributor)).status).toBe(403);
  for (const [path, input] of [
    ['/drafts', newDraft],
    ['/stakeholders', newStakeholder],
  ] as const)
    expect((await contributor.post(debate.at + path, input)).status).toBe(403);
  expect((await contributor.post(`${debate.at}/sources`, newSource)).status).toBe(201);
  expect((await observer.post(`${debate.at}/sources`, newSource)).status).toBe(403);
});

test('stakeholders follow each other, and belong to one that is there', async () => {
  const input = { ...newStakeholder, parent: debate.stakeholder.id };
  const { body } = await debate.owner.post<{ stakeholder: Stakeholder }>(`${debate.at}/stakeholders`, input);
  expect(body.stakeholder.order > debate.stakeholder.order).toBe(true);
  const unknown = await debate.owner.post<ProblemBody>(`${debate.at}/stakeholders`, {
    ...input,
    parent: 'nobody',
  });
  expect([unknown.status, unknown.body.code]).toEqual([422, 'stakeholder.unknown']);
});
