import { readArgument, wordingOf } from '@proviso/document/argument-document';
import type { ArgumentHistory } from '@proviso/document/argument-history';
import type { LiveClaim } from '@proviso/document/live-claim';
import { openPast } from '@proviso/document/past-argument';
import type { Revision } from '@proviso/document/revisions';
import { createClaim } from '@proviso/document/write-claim';
import type { Claim } from '@proviso/domain/claim';
import type { DebateEvent } from '@proviso/domain/event';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyArgument } from '../argument/log/verify-argument.ts';
import { isSaved, type Page, until } from '../argument/testing/live-debate.ts';
import type { ProblemBody } from '../http/problem.ts';
import { openLive } from '../testing/live-page.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

type Person = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let ann: Person;
let eve: Person;
let at: string;
const pages: Page[] = [];

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  debate = await openTestDebate(server);
  await debate.owner.patch(debate.at, { phase: 'argue' });
  ann = await debate.as('contributor');
  eve = await debate.as('editor');
  at = `${debate.at}/arguments/provision:${debate.provision.id}/history`;
});
afterEach(() => {
  for (const page of pages.splice(0)) page.leave();
});

async function open(person: Person): Promise<Page> {
  const argument = `provision:${debate.provision.id}` as const;
  const page = await openLive(server, person, { debate: debate.id, argument });
  pages.push(page);
  return page;
}
const type = async (page: Page, claim: string, words: string) => {
  const text = page.doc.getMap('claims').get(claim);
  const map = text as { get(key: 'text'): { length: number; insert(at: number, words: string): void } };
  for (const letter of words) map.get('text').insert(map.get('text').length, letter);
  await until(() => isSaved(page), 'what was typed is stored');
};
const place = async (page: Page, id: string, text: string) => {
  createClaim(page.doc, { id, answers: null, side: 'pro', order: 'a0', text });
  await until(() => isSaved(page), 'the claim is stored');
};
const has = (page: Page, id: string) =>
  until(() => readArgument(page.doc).claims.some((one) => one.id === id), id);
type Revisions = { readonly revisions: Revision[]; readonly next: number | null };
const revisions = async (query = '?claim=one') => (await ann.get<Revisions>(at + query)).body;
const told = ({ revisions: list }: Revisions) => list.map(({ kind, by, text }) => [kind, by, text]);

test('a claim’s revisions say who wrote what, and typing in one go is one of them', async () => {
  const annsPage = await open(ann);
  const evesPage = await open(eve);
  await place(annsPage, 'one', 'It is clear');
  await has(evesPage, 'one');
  await type(evesPage, 'one', ' enough');
  await until(() => readArgument(annsPage.doc).claims[0]?.text === 'It is clear enough', 'ann sees it');
  await type(annsPage, 'one', ', I think.');
  await debate.owner.post(`${debate.at}/claims/one/archive`, { reason: 'Said already.' });
  const page = await revisions();
  expect(told(page)).toEqual([
    ['archived', expect.any(String), 'It is clear enough, I think.'],
    ['edited', ann.person.id, 'It is clear enough, I think.'],
    ['edited', eve.person.id, 'It is clear enough'],
    ['made', ann.person.id, 'It is clear'],
  ]);
  expect(page.revisions[0]?.now?.archived?.reason).toBe('Said already.');
  expect(page.next).toBeNull();

  const first = await revisions('?claim=one&limit=3');
  expect(first.revisions).toEqual(page.revisions.slice(0, 3));
  const second = await revisions(`?claim=one&limit=3&before=${first.next}`);
  expect(second).toEqual({ revisions: page.revisions.slice(3), next: null });
});

test('the wording has a history of its own', async () => {
  const page = await open(eve);
  wordingOf(page.doc).insert(wordingOf(page.doc).length, ' By 2027.');
  await until(() => isSaved(page), 'the wording is stored');
  const [last, made] = (await revisions('')).revisions;
  expect(last).toMatchObject({ kind: 'edited', claim: null, by: eve.person.id, before: made?.text });
  expect(last?.text).toBe('The forces are limited. By 2027.');
});

test('the replay ends in the live document, grows with it, and is sent once only', async () => {
  const page = await open(ann);
  await place(page, 'one', 'It is clear');
  await type(page, 'one', ' enough.');
  const replay = await ann.get<ArgumentHistory>(`${at}/replay`);
  const past = openPast(replay.body);
  expect(past.stateAt(past.steps - 1)).toEqual(readArgument(page.doc));

  const etag = replay.headers.get('etag') ?? '';
  const again = () =>
    fetch(`${server.url}${at}/replay`, { headers: { cookie: ann.cookie(), 'if-none-match': etag } });
  expect((await again()).status).toBe(304);
  await type(page, 'one', ' Indeed.');
  const grown = await again();
  expect(grown.status).toBe(200);
  const after = openPast((await grown.json()) as ArgumentHistory);
  expect(after.steps).toBeGreaterThan(past.steps);
  expect(after.stateAt(after.steps - 1)).toEqual(readArgument(page.doc));
});

test('the argument as it was after any update is plain claims', async () => {
  const page = await open(ann);
  await place(page, 'one', 'It is clear.');
  type Past = {
    readonly seq: number;
    readonly by: string;
    readonly wording: string;
    readonly claims: LiveClaim[];
  };
  expect((await ann.get<Past>(`${at}/at/1`)).body).toMatchObject({
    wording: 'The forces are limited.',
    claims: [],
  });
  expect((await ann.get<Past>(`${at}/at/2`)).body).toMatchObject({
    ...{ seq: 2, by: ann.person.id },
    claims: [{ id: 'one', text: 'It is clear.', author: null }],
  });
  expect((await ann.get<Past>(`${at}/at/3`)).body.claims[0]?.author).toBe(ann.person.id);
  const beyond = await ann.get<ProblemBody>(`${at}/at/4`);
  expect([beyond.status, beyond.body.code]).toEqual([404, 'history.unknown_seq']);
});

test('earlier words come back, the page sees it, the feed tells it, and the words between stay a revision', async () => {
  const page = await open(ann);
  await place(page, 'one', 'It is clear \u{1f600}.');
  await type(page, 'one', ' Or is it?');
  const made = (await revisions()).revisions.at(-1);
  const restored = await ann.post<{ claim: Claim }>(`${debate.at}/claims/one/restore-text`, {
    seq: made?.seq,
  });
  expect(restored.status).toBe(200);
  expect(restored.body.claim.text).toBe('It is clear \u{1f600}.');
  expect(restored.body.claim.editedAt).not.toBeNull();
  await until(
    () => readArgument(page.doc).claims[0]?.text === 'It is clear \u{1f600}.',
    'the page has the words',
  );
  expect(told(await revisions())).toEqual([
    ['reverted', ann.person.id, 'It is clear \u{1f600}.'],
    ['edited', ann.person.id, 'It is clear \u{1f600}. Or is it?'],
    ['made', ann.person.id, 'It is clear \u{1f600}.'],
  ]);
  const { events } = (await ann.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body;
  // That the claim was made is told a while later, so it may be the last.
  expect(events.filter(({ kind }) => kind === 'claim.reverted')).toMatchObject([
    { by: ann.person.id, claim: restored.body.claim },
  ]);
  const key = { debateId: debate.id, argumentId: `provision:${debate.provision.id}` };
  expect(await verifyArgument(server.database.sql, key)).toBeNull();

  const again = await ann.post<ProblemBody>(`${debate.at}/claims/one/restore-text`, { seq: made?.seq });
  expect([again.status, again.body.code]).toEqual([409, 'claim.same_text']);
});

test('words are put back only by who may edit the claim, as of a moment at which it was there', async () => {
  const page = await open(eve);
  await place(page, 'one', 'It is clear.');
  const ask = (by: Person, seq: unknown, id = 'one') =>
    by.post<ProblemBody>(`${debate.at}/claims/${id}/restore-text`, { seq });
  const answer = async (...given: Parameters<typeof ask>) => {
    const { status, body } = await ask(...given);
    return [status, body.code];
  };
  expect(await answer(ann, 2)).toEqual([403, 'access.own']);
  expect(await answer(await debate.as('observer'), 2)).toEqual([403, 'access.role']);
  expect(await answer(eve, 1)).toEqual([422, 'history.unknown_seq']);
  expect(await answer(eve, 99)).toEqual([422, 'history.unknown_seq']);
  expect(await answer(eve, 'yesterday')).toEqual([422, 'input.invalid']);
  expect(await answer(eve, 2, 'nobody')).toEqual([404, 'claim.unknown']);
});

test('who may not read the debate may not read its past', async () => {
  const stranger = await server.signUp('A stranger');
  for (const path of ['', '/replay', '/at/1'])
    expect((await stranger.get<ProblemBody>(at + path)).body.code).toBe('debate.unknown');
});

test('what is not there is said to be so', async () => {
  const asked = async (path: string) => {
    const { status, body } = await ann.get<ProblemBody>(`${debate.at}/arguments/${path}`);
    return [status, body.code];
  };
  expect(await asked('provision:nothing/history')).toEqual([404, 'argument.unknown']);
  expect(await asked('provision:nothing/history/replay')).toEqual([404, 'argument.unknown']);
  expect(await asked('everything/history')).toEqual([422, 'input.invalid']);
  expect(await asked(`provision:${debate.provision.id}/history?claim=nobody`)).toEqual([
    404,
    'claim.unknown',
  ]);
  expect(await asked(`provision:${debate.provision.id}/history?limit=0`)).toEqual([422, 'input.invalid']);
});
