import type { DebateEvent } from '@proviso/domain/event';
import type { Citation, Source } from '@proviso/domain/evidence';
import type { Round } from '@proviso/domain/round';
import type { Stance } from '@proviso/domain/stance';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { StanceFileCounts, StanceFilePreview } from './plan-stance-file.ts';

type Member = Awaited<ReturnType<TestDebate['as']>>;
let server: TestServer;
let debate: TestDebate;
let moderator: Member;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  debate = await openTestDebate(server);
  moderator = await debate.as('moderator');
});

type Asker = Pick<TestDebate['owner'], 'get' | 'post'>;
const preview = (text: string, by: Asker = moderator) =>
  by.post<StanceFilePreview & ProblemBody>(`${debate.at}/stances/import/preview`, { text });
const bring = (text: string, by: Asker = moderator) =>
  by.post<StanceFileCounts & ProblemBody>(`${debate.at}/stances/import`, { text });
const recorded = async (by: Asker = moderator) =>
  (await by.get<{ stances: Stance[] }>(`${debate.at}/stances`)).body.stances;
const told = async () =>
  (await moderator.get<{ events: DebateEvent[] }>(`${debate.at}/events?limit=1000`)).body.events;
const printed = async () => (await moderator.get<string>(`${debate.at}/export/stances-csv`)).body;

const head =
  'stakeholder,provision_number,position,kind,held_since,reason,quotes,sources,stance_id,supersedes';
const file = (...rows: readonly string[]) => `\uFEFF${[head, ...rows].join('\r\n')}\r\n`;
const three = file(
  'The first party,6,oppose,assessed,2025-11-20,It is too few.,,,a,',
  'First,6,red-line,stated,2025-11-21,Never.,“We refuse.”,A report,,',
  'First,6,support,assessed,2025-11-20,Read again.,,,,a',
);

test('is looked at first, which changes nothing, and then recorded by who reads it in, at the server’s time', async () => {
  const shown = await preview(three);
  expect([shown.status, shown.body.counts]).toEqual([200, { fresh: 3, known: 0, refused: 0 }]);
  expect(shown.body.rows[1]?.words).toEqual({
    ...{ stakeholder: 'The first party', on: 'Leak 6 Forces', position: 'red-line' },
    ...{ kind: 'stated', heldSince: '2025-11-21' },
  });
  expect(await recorded()).toEqual([]);

  const before = new Date().toISOString();
  const { status, body } = await bring(three);
  expect([status, body]).toEqual([201, { fresh: 3, known: 0, refused: 0 }]);
  const stances = await recorded();
  expect(stances.map(({ position }) => position)).toEqual(['oppose', 'red-line', 'support']);
  expect(stances[2]?.supersedes).toBe(stances[0]?.id);
  for (const { recordedBy, recordedAt } of stances) {
    expect(recordedBy).toBe(moderator.person.id);
    expect(recordedAt >= before && recordedAt <= new Date().toISOString()).toBe(true);
  }
  const { citations } = (await moderator.get<{ citations: Citation[] }>(`${debate.at}/evidence`)).body;
  expect(citations).toMatchObject([
    {
      on: { kind: 'stance', id: stances[1]?.id },
      quote: 'We refuse.',
      verbatim: true,
      source: debate.source.id,
    },
  ]);
  const last = (await told()).at(-1);
  expect(last).toMatchObject({
    kind: 'stances.recorded',
    by: moderator.person.id,
    total: 3,
    stances,
    citations,
  });
});

test('read a second time records nothing and tells nobody; so does what was printed, by whoever it was recorded', async () => {
  const analyst = await debate.as('contributor');
  await analyst.post(`${debate.at}/stances`, {
    ...{
      stakeholder: debate.stakeholder.id,
      on: { kind: 'provision', id: debate.provision.id },
      wording: null,
    },
    ...{ position: 'conditional', salience: 4, confidence: 'low', reason: '=1+1', kind: 'assessed' },
    conditions: [{ text: 'If "so",\nand (provision 6) too', provision: null, wording: null, leftOut: false }],
    ...{ heldSince: '2025-11-20', heldUntil: null, supersedes: null, restsOn: [], evidence: null },
  });
  await bring(three);
  const events = (await told()).length;
  const stances = await recorded();
  for (const text of [three, await printed()]) {
    const { body } = await bring(text);
    expect(body).toEqual({ fresh: 0, known: text === three ? 3 : 4, refused: 0 });
  }
  expect(await recorded()).toEqual(stances);
  expect(await told()).toHaveLength(events);
});

test('of two people who bring the same file at once it is recorded once', async () => {
  const both = await Promise.all([bring(three), bring(three, debate.owner)]);
  expect(both.map(({ body }) => body.fresh).sort()).toEqual([0, 3]);
  expect(await recorded()).toHaveLength(3);
});

test('the rows that keep the rules are recorded, the others are told with where they stand and why', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const text = file(
    'First,6,oppose,assessed,2025-11-20,"Two\r\nlines",,,,',
    'Frist,6,oppose,assessed,2025-11-20,,,,,',
    `First,6,oppose,assessed,${tomorrow},,,,,`,
    'First,6,oppose,stated,2025-11-20,,,,,',
  );
  const { body } = await preview(text);
  expect(body.counts).toEqual({ fresh: 1, known: 0, refused: 3 });
  expect(body.rows.map(({ line, row, becomes, sentences: [first] }) => [line, row, becomes, first])).toEqual([
    [2, 2, 'fresh', undefined],
    [4, 3, 'refused', 'There is no stakeholder “Frist” in this debate. Did you mean “First”?'],
    [5, 4, 'refused', expect.stringMatching(/^By the server’s clock it is/)],
    [6, 5, 'refused', expect.stringMatching(/^A stated stance needs the quote/)],
  ]);
  expect((await bring(text)).body).toEqual({ fresh: 1, known: 0, refused: 3 });
  expect((await recorded()).map(({ reason }) => reason)).toEqual(['Two\nlines']);
});

test('several quotes come along, in their order', async () => {
  const made = await debate.owner.post<{ source: Source }>(`${debate.at}/sources`, {
    ...{ title: 'Minutes', authors: [], publisher: '', genre: 'official', published: null, url: null },
  });
  await bring(file('First,6,oppose,stated,2025-11-20,,"“No.”\nThey said no.","A report\nMinutes",,'));
  const { citations } = (await moderator.get<{ citations: Citation[] }>(`${debate.at}/evidence`)).body;
  expect(citations.map(({ source, quote, verbatim }) => [source, quote, verbatim])).toEqual([
    [debate.source.id, 'No.', true],
    [made.body.source.id, 'They said no.', false],
  ]);
});

test('of more than two hundred the event says how many, and pages ask for them', async () => {
  const rows = Array.from({ length: 201 }, (_, i) => `First,6,oppose,assessed,2025-11-20,Reason ${i}.,,,,`);
  expect((await bring(file(...rows))).body.fresh).toBe(201);
  expect((await told()).at(-1)).toMatchObject({
    kind: 'stances.recorded',
    stances: [],
    citations: [],
    total: 201,
  });
  expect((await recorded()).map(({ reason }) => reason)).toEqual(rows.map((_, i) => `Reason ${i}.`));
});

describe('is refused, and changes nothing', () => {
  test('from everybody below moderator, whether they look or record', async () => {
    const delegate = await debate.as('contributor', debate.stakeholder.id);
    const below = [
      await debate.as('observer'),
      await debate.as('contributor'),
      await debate.as('editor'),
      delegate,
    ];
    for (const by of below)
      for (const ask of [preview, bring]) {
        const { status, body } = await ask(three, by);
        expect([status, body.code]).toEqual([403, 'access.role']);
      }
    // A visitor of a public debate may read it and no more; of a private one they do not even learn that it is there.
    const visitor = server.visitor();
    expect((await bring(three, visitor)).status).toBe(404);
    await debate.owner.patch(debate.at, { visibility: 'public' });
    for (const ask of [preview, bring]) {
      const { status, body } = await ask(three, visitor);
      expect([status, body.code]).toEqual([401, 'access.visitor']);
    }
    expect(await recorded()).toEqual([]);
  });

  test('from who has just lost the role', async () => {
    await debate.owner.patch(`${debate.at}/people/${moderator.person.id}`, { role: 'contributor' });
    expect((await bring(three)).body.code).toBe('access.role');
    expect(await recorded()).toEqual([]);
  });

  test.each([
    [
      'that is no CSV',
      '%PDF-1.7\n\u0001',
      422,
      'stance.file_unreadable',
      /^Line 2 holds signs that no text has/,
    ],
    [
      'without a head',
      'First,6,oppose\n',
      422,
      'stance.file_unreadable',
      /^The first line has to name the columns/,
    ],
    [
      'with signs that no database keeps',
      `${head}\n\u0000`,
      422,
      'input.invalid',
      /^That text holds a character/,
    ],
    ['of nothing', '', 422, 'input.invalid', /^That file is empty\.$/],
    [
      'of ten megabytes',
      `${head}\n${'x'.repeat(10 * 1024 * 1024)}`,
      413,
      'input.too_large',
      /^That is too large: at most 8 MB/,
    ],
  ])('a file %s', async (_, text, status, code, sentence) => {
    for (const ask of [preview, bring]) {
      const answer = await ask(text);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.body.detail).toMatch(sentence);
    }
    expect(await recorded()).toEqual([]);
  });
});

test('knows nothing of what was answered in a blind round, and tells nothing of it', async () => {
  const delegate = await debate.as('contributor', debate.stakeholder.id);
  const { round } = (
    await debate.owner.post<{ round: Round }>(`${debate.at}/rounds`, {
      ...{ title: 'Blind', provisions: [debate.provision.id], of: 'delegates', anonymous: false },
      ...{ recordsStances: true, follows: null, seconds: null },
    })
  ).body;
  const answered = await delegate.post(`${debate.at}/rounds/${round.id}/answers`, {
    ...{ provision: debate.provision.id, position: 'red-line', salience: null, reason: 'Our secret.' },
    stakeholder: debate.stakeholder.id,
  });
  expect(answered.status).toBe(201);
  const today = new Date().toISOString().slice(0, 10);
  // Word for word what the reveal would record: before it, it is as new as anything else.
  const guess = (reason: string) => file(`First,6,red-line,role-played,${today},${reason},,,,`);
  const right = await preview(guess('Our secret.'));
  const wrong = await preview(guess('Another.'));
  expect(right.body).toEqual(wrong.body);
  expect(right.body.counts).toEqual({ fresh: 1, known: 0, refused: 0 });
  await bring(guess('Another.'));
  expect(JSON.stringify([await recorded(), await told()])).not.toContain('Our secret.');
  await debate.owner.post(`${debate.at}/rounds/${round.id}/close`, {});
  await debate.owner.post(`${debate.at}/rounds/${round.id}/reveal`, {});
  expect((await preview(guess('Our secret.'))).body.counts).toEqual({ fresh: 0, known: 1, refused: 0 });
});
