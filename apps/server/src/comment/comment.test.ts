import { type Comment, mentionOf, type NewComment } from '@proviso/domain/comment';
import type { DebateEvent } from '@proviso/domain/event';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { seedClaims } from '../testing/seed-claims.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { FoundComment } from './search-comments.ts';

let server: TestServer;
let debate: TestDebate;
let ann: Awaited<ReturnType<TestDebate['as']>>;
let ben: typeof ann;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  ann = await debate.as('suggester');
  ben = await debate.as('suggester');
  await seedClaims(server, debate, [
    { id: 'c', author: ann.person.id, text: 'Forces can be counted.' },
    { id: 'same', author: ben.person.id, text: 'One can count forces.', order: 'a1' },
  ]);
});
afterAll(() => server.close());

type Answer = { comment: Comment } & ProblemBody;
const say = (text: string, part: Partial<NewComment> = {}, by: TestDebate['owner'] = ann) =>
  by.post<Answer>(`${debate.at}/comments`, { on: { kind: 'claim', id: 'c' }, answers: null, text, ...part });
const change = (what: string, comment: Comment, body: object, by: TestDebate['owner'] = ann) =>
  by.post<Answer>(`${debate.at}/comments/${comment.id}/${what}`, body);
const listed = async () => (await ben.get<{ comments: Comment[] }>(`${debate.at}/comments`)).body.comments;
const told = async () =>
  (await ben.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body.events;

test('is listed and told with the server’s time and who said it; a reply to a reply joins the thread', async () => {
  const { status, body } = await say(`What of ${mentionOf(ben.person.id)}?`);
  expect([status, body.comment.by, body.comment.answers]).toEqual([201, ann.person.id, null]);
  const reply = (await say('Indeed.', { answers: body.comment.id }, ben)).body.comment;
  const further = (await say('And more.', { answers: reply.id })).body.comment;
  expect([reply.answers, further.answers]).toEqual([body.comment.id, body.comment.id]);
  expect(await listed()).toEqual(expect.arrayContaining([body.comment, reply, further]));
  expect(await told()).toContainEqual(expect.objectContaining({ kind: 'comment.added', comment: reply }));
});

test('keeps its earlier wordings, and is worded by its author alone', async () => {
  const { comment } = (await say('First words')).body;
  const edited = (await change('edit', comment, { text: 'Second words' })).body.comment;
  expect(edited).toMatchObject({ text: 'Second words', earlier: [{ text: 'First words' }] });
  expect((await change('edit', comment, { text: 'Hm' }, ben)).body.code).toBe('access.own');
  expect((await change('edit', comment, { text: 'Hm' }, debate.owner)).body.code).toBe('access.own');
});

test('is found by the beginnings of its words, wherever it stands, the newest first, but not once it is withdrawn', async () => {
  const find = async (text: string) => {
    const { status, body } = await ben.get<{ comments: FoundComment[] } & ProblemBody>(
      `${debate.at}/comments/search?${new URLSearchParams({ text })}`,
    );
    return status === 200 ? body.comments : body.code;
  };
  const ids = async (text: string) => {
    const found = await find(text);
    return typeof found === 'string' ? found : found.map(({ id }) => id);
  };
  const first = (await say('The quokkas of Ґенічеськ, don’t they? (A & B | !C)')).body.comment;
  const second = (await say('Two quokkas.', { on: { kind: 'claim', id: 'same' } }, ben)).body.comment;
  expect(await ids('quokk')).toEqual([second.id, first.id]);
  expect(await ids('QUOKKAS ґені')).toEqual([first.id]);
  expect(await find('two')).toContainEqual({
    id: second.id,
    text: 'Two quokkas.',
    by: ben.person.id,
    at: second.at,
    on: 'claim',
    argument: `source:${debate.source.id}`,
    claim: 'same',
  });
  for (const hostile of ["' | !x:*", '& & :*', "'; drop table comment; --", '\\', '!!!'])
    expect(await ids(hostile), hostile).toEqual([]);
  expect(await ids('')).toBe('input.invalid');
  expect(await ids('x'.repeat(201))).toBe('input.invalid');
  await change('withdraw', second, { reason: '' }, ben);
  expect(await ids('quokkas')).toEqual([first.id]);
});

test('on a suggestion is found where the suggestion stands: at the claim that it would answer', async () => {
  const made = await ann.post<{ suggestion: { id: string } }>(`${debate.at}/suggestions`, {
    kind: 'claim',
    argument: `source:${debate.source.id}`,
    answers: 'c',
    side: 'con',
    text: 'Not from outside.',
    reason: '',
  });
  await say('A numbat.', { on: { kind: 'suggestion', id: made.body.suggestion.id } });
  const { body } = await ben.get<{ comments: FoundComment[] }>(`${debate.at}/comments/search?text=numbat`);
  expect(body.comments).toMatchObject([{ on: 'suggestion', claim: 'c' }]);
});

test('that is withdrawn leaves a mark and no word of it, neither listed nor in the past of the feed', async () => {
  const { comment } = (await say('xyzzy-one')).body;
  await change('edit', comment, { text: 'xyzzy-two' });
  expect((await change('withdraw', comment, { reason: '' })).body.comment).toMatchObject({
    text: '',
    earlier: [],
    withdrawn: { by: ann.person.id },
  });
  expect(JSON.stringify([await listed(), await told()])).not.toContain('xyzzy');
  expect((await change('edit', comment, { text: 'Again' })).body.code).toBe('comment.is_withdrawn');
});

test('of another is hidden by a moderator who says why, and by nobody else', async () => {
  const { comment } = (await say('Rude words')).body;
  const moderator = await debate.as('moderator');
  expect((await change('withdraw', comment, { reason: 'Rude.' }, ben)).body.code).toBe('access.own');
  expect((await change('withdraw', comment, { reason: '' }, moderator)).body.code).toBe(
    'comment.reason_missing',
  );
  expect((await change('withdraw', comment, { reason: 'Rude.' }, moderator)).body.comment).toMatchObject({
    text: '',
    withdrawn: { by: moderator.person.id, reason: 'Rude.' },
  });
});

test('of a claim that is merged is under the claim that stays, thread and all', async () => {
  const on = { kind: 'claim', id: 'same' } as const;
  const { comment } = (await say('About the duplicate', { on })).body;
  const reply = (await say('Indeed', { on, answers: comment.id })).body.comment;
  const editor = await debate.as('editor');
  expect((await editor.post(`${debate.at}/claims/same/merge`, { into: 'c' })).status).toBe(200);
  const place = { on: { kind: 'claim', id: 'c' } };
  expect(await listed()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...place, id: comment.id }),
      expect.objectContaining({ ...place, id: reply.id, answers: comment.id }),
    ]),
  );
});

test('a thread is settled and opened again by who began it or an editor', async () => {
  const { comment } = (await say('A question')).body;
  expect((await change('settle', comment, { settled: true }, ben)).body.code).toBe('access.own');
  expect((await change('settle', comment, { settled: true })).body.comment.settled?.by).toBe(ann.person.id);
  const editor = await debate.as('editor');
  expect((await change('settle', comment, { settled: false }, editor)).body.comment.settled).toBeNull();
  const reply = (await say('An answer', { answers: comment.id })).body.comment;
  expect((await change('settle', reply, { settled: true })).body.code).toBe('comment.not_first');
});

describe('is refused with one sentence and its place', () => {
  test.each<[string, string, Partial<NewComment>, string, string]>([
    ['of spaces', '  ', {}, 'input.invalid', 'text'],
    ['on nothing', 'Said', { on: { kind: 'stance', id: 'nothing' } }, 'stance.unknown', 'on.id'],
    ['mentioning a stranger', mentionOf('stranger'), {}, 'person.unknown', 'text'],
    ['answering nothing', 'Said', { answers: 'nothing' }, 'comment.unknown', 'answers'],
  ])('%s', async (_, text, part, code, where) => {
    const { status, body } = await say(text, part);
    expect([status, body.code, body.issues?.[0]?.where]).toEqual([422, code, where]);
  });
  test('by an observer', async () => {
    expect((await say('Said', {}, await debate.as('observer'))).body.code).toBe('access.role');
  });
});
