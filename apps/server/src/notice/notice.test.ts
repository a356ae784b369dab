import { createClaim } from '@proviso/document/write-claim';
import type { argumentId } from '@proviso/domain/argument';
import { mentionOf } from '@proviso/domain/comment';
import type { DebateEvent, FeedEvent } from '@proviso/domain/event';
import type { GivenNotice, Hears } from '@proviso/domain/notice';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { until } from '../argument/testing/live-debate.ts';
import type { ProblemBody } from '../http/problem.ts';
import { writeLive } from '../testing/live-page.ts';
import { seedClaims } from '../testing/seed-claims.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

type Person = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let ann: Person;
let ben: Person;
let argument: ReturnType<typeof argumentId>;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  debate = await openTestDebate(server);
  await debate.owner.patch(debate.at, { phase: 'argue' });
  ann = await debate.as('contributor');
  ben = await debate.as('editor');
  argument = await seedClaims(server, debate, [
    { id: 'c', author: ann.person.id, text: 'Forces can be counted.' },
  ]);
});

type Mine = { notices: GivenNotice[]; unread: number; hears: Hears } & ProblemBody;
const noticesOf = async (person: TestDebate['owner']) =>
  (await person.get<Mine>(`${debate.at}/notices`)).body;
const comment = (by: TestDebate['owner'], text: string, answers: string | null = null) =>
  by.post<{ comment: { id: string } }>(`${debate.at}/comments`, {
    on: { kind: 'claim', id: 'c' },
    answers,
    text,
  });
const eventsFor = async (person: TestDebate['owner']) =>
  (await person.get<{ events: FeedEvent[] }>(`${debate.at}/events?limit=1000`)).body.events;

/** Writes in the argument as a page does, until what was written is stored. */
const write = (person: Person, change: Parameters<typeof writeLive>[3]) =>
  writeLive(server, person, { debate: debate.id, argument }, change);

test('whoever is mentioned hears of it, with the words and the place, and nobody else does', async () => {
  const said = await comment(ben, `What do you say, ${mentionOf(ann.person.id)}?`);
  const { notices, unread } = await noticesOf(ann);
  expect([notices, unread]).toEqual([
    [
      expect.objectContaining({
        why: 'mentioned',
        by: ben.person.id,
        about: { argument, claim: 'c', comment: said.body.comment.id, round: null },
        words: 'What do you say, @The contributor?',
        isRead: false,
      }),
    ],
    1,
  ]);
  const given = notices[0]?.seq;
  expect((await eventsFor(ann)).find(({ seq }) => seq === given)?.kind).toBe('notice.given');
  expect((await eventsFor(ben)).find(({ seq }) => seq === given)).toEqual({ kind: 'unheard', seq: given });
  expect((await noticesOf(ben)).notices).toEqual([]);
});

test('one is told of replies, of changes to one’s claim, and not of what one does oneself', async () => {
  const { id } = (await comment(ann, 'A question')).body.comment;
  await comment(ben, 'An answer', id);
  await ben.post(`${debate.at}/claims/c/move`, { answers: null, side: 'con', order: 'a1' });
  await ann.post(`${debate.at}/claims/c/move`, { answers: null, side: 'pro', order: 'a1' });
  await debate.owner.post(`${debate.at}/claims/c/archive`, { reason: 'Said already.' });
  expect((await noticesOf(ann)).notices.map(({ why }) => why)).toEqual(['archived', 'moved', 'replied']);
});

test('a claim that is typed live tells whom it answers, and the feed, with the numbers of the argument', async () => {
  await write(ben, (doc) =>
    createClaim(doc, { id: 'd', answers: 'c', side: 'con', order: 'a0', text: 'Not when they hide.' }),
  );
  await until(async () => (await noticesOf(ann)).unread > 0, 'ann is told');
  expect((await noticesOf(ann)).notices).toMatchObject([
    { why: 'answered', by: ben.person.id, about: { argument, claim: 'd' }, words: 'Not when they hide.' },
  ]);
  const told = (await eventsFor(ben)).find((event): event is DebateEvent => event.kind === 'claim.created');
  expect(told).toMatchObject({
    argument,
    by: ben.person.id,
    claims: [{ id: 'd', answers: 'c', text: 'Not when they hide.' }],
    counts: { pro: 1, con: 0, total: 2 },
  });
});

test('somebody who words another’s claim anew letter by letter tells its author once', async () => {
  for (const letter of ['!', '?', '!'])
    await write(ben, (doc) => {
      const claim = doc.getMap('claims').get('c') as {
        get(key: 'text'): { insert(at: number, text: string): void };
      };
      claim.get('text').insert(0, letter);
    });
  await until(async () => (await noticesOf(ann)).unread > 0, 'ann is told');
  await comment(ben, 'Whatever is told later comes after it.');
  expect((await noticesOf(ann)).notices.map(({ why }) => why)).toEqual(['commented', 'edited']);
});

test('what is said about a suggestion reaches its maker and all who talk there, and leads to where it stands by now', async () => {
  const sam = await debate.as('suggester');
  const made = await sam.post<{ suggestion: { id: string } }>(`${debate.at}/suggestions`, {
    kind: 'claim',
    argument,
    answers: 'c',
    side: 'con',
    text: 'Not from outside.',
    reason: '',
  });
  const { id } = made.body.suggestion;
  const say = (by: Person | TestDebate['owner'], text: string) =>
    by.post(`${debate.at}/comments`, { on: { kind: 'suggestion', id }, answers: null, text });
  await say(debate.owner, 'From where, then?');
  await say(sam, 'From space.');
  const asked = async () => (await noticesOf(sam)).notices.find(({ why }) => why === 'commented');
  expect(await asked()).toMatchObject({
    on: 'suggestion',
    about: { argument, claim: 'c' },
    words: 'From where, then?',
  });
  expect((await noticesOf(debate.owner)).notices).toMatchObject([
    { why: 'replied', by: sam.person.id, on: 'suggestion', words: 'From space.' },
  ]);
  await debate.owner.post(`${debate.at}/suggestions/${id}/accept`, {});
  const [decided] = (await noticesOf(sam)).notices;
  expect(decided).toMatchObject({ why: 'decided', on: null });
  expect(decided?.about.claim).not.toBe('c');
  expect((await asked())?.about.claim).toBe(decided?.about.claim);
});

test('what is read stays read; what came since one looked does not', async () => {
  await comment(ben, 'One');
  await comment(ben, 'Two');
  const [two, one] = (await noticesOf(ann)).notices;
  await comment(ben, 'Three');
  const mark = (body: object) => ann.post<{ unread: number }>(`${debate.at}/notices/read`, body);
  expect((await mark({ which: 'one', seq: one?.seq })).body.unread).toBe(2);
  expect((await mark({ which: 'all', upTo: two?.seq })).body.unread).toBe(1);
  expect((await noticesOf(ann)).notices.map(({ isRead }) => isRead)).toEqual([false, true, true]);
});

test('one hears of mentions only, or of nothing, where one wants to', async () => {
  const choose = (hears: string) => ann.post<Mine>(`${debate.at}/notices/hearing`, { hears });
  await choose('mentions');
  await comment(ben, 'Not for ann');
  await comment(ben, `For ${mentionOf(ann.person.id)}`);
  await choose('nothing');
  await comment(ben, `Not for ${mentionOf(ann.person.id)} either`);
  expect(await noticesOf(ann)).toMatchObject({ hears: 'nothing', notices: [{ why: 'mentioned' }] });
  expect((await choose('whispers')).body.code).toBe('input.invalid');
});

test('the words of a withdrawn comment are in no notice, and a visitor has no list', async () => {
  const { id } = (await comment(ben, 'xyzzy')).body.comment;
  await ben.post(`${debate.at}/comments/${id}/withdraw`, { reason: '' });
  const { notices } = await noticesOf(ann);
  expect(notices).toMatchObject([{ why: 'commented', words: '' }]);
  await debate.owner.patch(debate.at, { visibility: 'public' });
  expect((await noticesOf(server.visitor())).code).toBe('access.visitor');
});
