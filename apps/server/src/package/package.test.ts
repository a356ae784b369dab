import type { DebateEvent } from '@proviso/domain/event';
import type { Package } from '@proviso/domain/package';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;
let analyst: Awaited<ReturnType<TestDebate['as']>>;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  analyst = await debate.as('contributor');
});
afterAll(() => server.close());

const save = (part: object = {}, by: TestDebate['owner'] = analyst) =>
  by.post<{ package: Package } & ProblemBody>(`${debate.at}/packages`, {
    name: 'What both could sign',
    note: 'A first try.',
    choices: [{ provision: debate.provision.id, wordings: [debate.provision.id] }],
    follows: null,
    ...part,
  });
const listed = async () =>
  (await analyst.get<{ packages: Package[] }>(`${debate.at}/packages`)).body.packages;

test('is saved with the server’s time and who saved it, listed, and told to everybody', async () => {
  const { status, body } = await save();
  expect(status).toBe(201);
  expect(body.package).toMatchObject({ name: 'What both could sign', savedBy: analyst.person.id });
  expect(await listed()).toContainEqual(body.package);
  const { events } = (await analyst.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body;
  expect(events.at(-1)).toMatchObject({ kind: 'package.saved', package: body.package });
});

test('is never changed: a changed one is a further one that follows it', async () => {
  const { package: first } = (await save()).body;
  const choices = [{ provision: debate.provision.id, wordings: [] }];
  const { package: second } = (await save({ choices, follows: first.id })).body;
  expect(second).toMatchObject({ follows: first.id, choices });
  expect(await listed()).toEqual(expect.arrayContaining([first, second]));
});

describe('is refused with one sentence and its place', () => {
  const twice = () => ({ provision: debate.provision.id, wordings: [debate.provision.id] });
  test.each<[string, () => object, string, string | undefined]>([
    ['without a name', () => ({ name: '  ' }), 'input.invalid', 'name'],
    ['without a choice', () => ({ choices: [] }), 'input.invalid', 'choices'],
    ['with two choices for one provision', () => ({ choices: [twice(), twice()] }), 'input.invalid', ''],
    [
      'with a provision that is not there',
      () => ({ choices: [{ provision: 'nothing', wordings: [] }] }),
      'provision.unknown',
      'choices.0.provision',
    ],
    [
      'with a wording that is not there',
      () => ({ choices: [{ provision: debate.provision.id, wordings: ['nothing'] }] }),
      'provision.unknown',
      'choices.0.wordings.0',
    ],
    ['following nothing', () => ({ follows: 'nothing' }), 'package.unknown', 'follows'],
  ])('%s', async (_, part, code, where) => {
    const before = await listed();
    const { status, body } = await save(part());
    expect([status, body.code, body.issues?.[0]?.where]).toEqual([422, code, where]);
    expect(await listed()).toEqual(before);
  });
});

test('takes a contributor; an observer reads only', async () => {
  const observer = await debate.as('observer');
  expect((await save({}, observer)).body.code).toBe('access.role');
  expect((await observer.get(`${debate.at}/packages`)).status).toBe(200);
});
