import type { Claim } from '@proviso/domain/claim';
import type { DebateEvent } from '@proviso/domain/event';
import { type Mark, toldOfMark } from '@proviso/domain/mark';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  [ann, sam, editor] = await Promise.all([
    debate.as('suggester'),
    debate.as('suggester'),
    debate.as('editor'),
  ]);
  const claims = ['a', 'b'].map(
    (id): Omit<Claim, 'argument'> => ({
      id,
      answers: null,
      side: 'pro',
      order: 'a0',
      joint: null,
      link: null,
      text: id,
      author: ann.person.id,
      createdAt: '2026-01-01T00:00:00.000Z',
      editedAt: null,
      archived: null,
    }),
  );
  await server.database.transaction((tx) =>
    seedArgument(tx, debate.id, `source:${debate.source.id}`, { wording: '', by: ann.person.id, claims }),
  );
});
afterAll(() => server.close());

type Answer = { readonly mark: Mark } & ProblemBody;
const set = (part: object = {}, by: Person = sam) =>
  by.post<Answer>(`${debate.at}/marks`, { claim: 'a', kind: 'unclear', other: null, note: '', ...part });
const act = (by: Person, { id }: Mark, what: string, input?: object) =>
  by.post<Answer>(`${debate.at}/marks/${id}/${what}`, input);
const events = async () =>
  (await ann.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body.events.filter(
    ({ kind }) => kind.startsWith('mark.'),
  );

test('is told, answered by the claim’s author, settled with a sentence, and stays readable', async () => {
  const { mark: made } = (await set({ note: 'Which cap?' })).body;
  expect((await events()).at(-1)).toMatchObject({ kind: 'mark.set', mark: made });
  expect((await act(sam, made, 'answer', { text: 'Mine.' })).body.code).toBe('access.own');
  const answered = (await act(ann, made, 'answer', { text: 'The one of point 6.' })).body.mark;
  expect(answered.answer).toMatchObject({ by: ann.person.id, text: 'The one of point 6.' });
  expect((await act(ann, made, 'answer', { text: 'Again.' })).body.code).toBe('mark.is_answered');
  expect((await act(ann, made, 'settle', { outcome: 'dismissed', reason: 'It is clear.' })).status).toBe(403);
  const { mark: settled } = (
    await act(editor, made, 'settle', { outcome: 'upheld', reason: 'It should name the point.' })
  ).body;
  expect(settled.settled).toMatchObject({ outcome: 'upheld', by: editor.person.id });
  expect((await act(sam, made, 'withdraw')).body.code).toBe('mark.is_settled');
  expect((await sam.get<{ marks: Mark[] }>(`${debate.at}/marks`)).body.marks).toEqual([settled]);
  expect((await events()).slice(-3).map(({ kind }) => kind)).toEqual([
    'mark.set',
    'mark.answered',
    'mark.settled',
  ]);
});

test('is open once a person, kind and claim, also when set many times at once; settled ones do not stand in the way', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => set({ kind: 'off-topic' })));
  expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  const made = all.find(({ status }) => status === 201)?.body.mark;
  if (!made) throw new Error('No mark was set.');
  expect((await set({ kind: 'off-topic' }, editor)).status).toBe(201);
  expect((await act(ann, made, 'withdraw')).status).toBe(403);
  expect((await act(sam, made, 'withdraw')).body.mark.settled).toMatchObject({ outcome: 'withdrawn' });
  expect((await set({ kind: 'off-topic' })).status).toBe(201);
});

test.each([
  [
    'a duplicate of nothing',
    { kind: 'duplicate' },
    'input.invalid',
    'Please choose the claim that this one repeats.',
  ],
  [
    'a duplicate of itself',
    { kind: 'duplicate', other: 'a' },
    'input.invalid',
    'A claim cannot repeat or answer itself; choose another.',
  ],
  [
    'a misplaced claim without a place',
    { kind: 'misplaced' },
    'input.invalid',
    'Please choose where the claim belongs, or say it in the note.',
  ],
  [
    'another claim without use',
    { other: 'b' },
    'input.invalid',
    'Only a duplicate or a misplaced claim names another claim.',
  ],
  ['a claim that is not there', { claim: 'zzz' }, 'claim.unknown', 'There is no claim zzz in this debate.'],
  ['an unknown kind', { kind: 'stupid' }, 'input.invalid', undefined],
])('%s is refused', async (_, part, code, detail) => {
  const { status, body } = await set(part);
  expect([status, body.code]).toEqual([422, code]);
  if (detail) expect(body.issues?.[0]?.message ?? body.detail).toBe(detail);
});

test('observers set none, and a mark is not settled without a sentence', async () => {
  expect((await set({}, await debate.as('observer'))).body.code).toBe('access.role');
  const { mark: made } = (await set({ kind: 'duplicate', other: 'b' })).body;
  expect((await act(editor, made, 'settle', { outcome: 'upheld', reason: ' ' })).body.code).toBe(
    'input.invalid',
  );
});

test('who is told of a mark: the author and the moderators, but not whoever set it', async () => {
  const { mark: made } = (await set({ kind: 'abusive' })).body;
  const people = [
    { id: sam.person.id, name: 'Sam', role: 'moderator' as const, speaksFor: null },
    { id: 'mod', name: 'Mod', role: 'moderator' as const, speaksFor: null },
    { id: 'own', name: 'Own', role: 'owner' as const, speaksFor: null },
    { id: 'ed', name: 'Ed', role: 'editor' as const, speaksFor: null },
  ];
  expect(toldOfMark(made, { author: ann.person.id }, people)).toEqual([ann.person.id, 'mod', 'own']);
});
