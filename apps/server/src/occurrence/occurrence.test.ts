import type { DebateEvent } from '@proviso/domain/event';
import type { Occurrence } from '@proviso/domain/occurrence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;
let editor: Awaited<ReturnType<TestDebate['as']>>;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  editor = await debate.as('editor');
});
afterAll(() => server.close());

const entry = (part: object = {}) => ({
  day: '2025-11-23',
  title: 'Talks in Geneva',
  note: '',
  source: debate.source.id,
  locator: '',
  ...part,
});
const enter = (part: object = {}, by: TestDebate['owner'] = editor) =>
  by.post<{ occurrence: Occurrence } & ProblemBody>(`${debate.at}/occurrences`, entry(part));

test('is entered with its source, changed, listed by day and told', async () => {
  const { occurrence } = (await enter()).body;
  expect(occurrence).toMatchObject({ ...entry(), addedBy: editor.person.id });
  const earlier = (await enter({ day: '2025-11-18', title: 'A first report' })).body.occurrence;
  const changed = await debate.owner.put<{ occurrence: Occurrence }>(
    `${debate.at}/occurrences/${occurrence.id}`,
    entry({ note: 'Of two delegations.' }),
  );
  expect(changed.body.occurrence).toEqual({ ...occurrence, note: 'Of two delegations.' });
  const listed = await editor.get<{ occurrences: Occurrence[] }>(`${debate.at}/occurrences`);
  expect(listed.body.occurrences).toEqual([earlier, changed.body.occurrence]);
  const { events } = (await editor.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body;
  expect(events.at(-1)).toMatchObject({
    kind: 'occurrence.changed',
    occurrence: changed.body.occurrence,
  });
});

test.each<[string, object, string]>([
  ['without a title', { title: ' ' }, 'Please say what happened.'],
  ['on a day that does not exist', { day: '2025-02-30' }, 'There is no such day in the calendar.'],
  ['without a source that is there', { source: 'nothing' }, 'There is no source nothing in this debate.'],
])('%s it is refused', async (_, part, sentence) => {
  const { status, body } = await enter(part);
  expect(status).toBe(422);
  expect(body.detail).toContain(sentence);
});

test('takes an editor; what is not there cannot be changed', async () => {
  expect((await enter({}, await debate.as('contributor'))).body.code).toBe('access.role');
  expect((await editor.put(`${debate.at}/occurrences/nothing`, entry())).status).toBe(404);
});
