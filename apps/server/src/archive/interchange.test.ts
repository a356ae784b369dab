import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { argdownPrinter } from '@proviso/interchange/print-argdown';
import { provisoPrinter } from '@proviso/interchange/print-proviso';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DebateOverview } from '../debate/debate.queries.ts';
import { foundingExample } from '../founding-example/founding-example.ts';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { ImportPreview } from './read-import.ts';

let server: TestServer;
let debate: TestDebate;
const file = provisoPrinter.print(foundingExample).text;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

const importing = (text: string, format = 'proviso', path = '') =>
  debate.owner.post<{ id: string } & ProblemBody>(`/api/imports${path}`, { format, text });
const exported = async (id: string, format = 'proviso') =>
  (await debate.owner.get<string>(`/api/debates/${id}/export/${format}`)).body;

test('the founding example is imported, and exported again byte for byte', async () => {
  const { status, body } = await importing(file);
  expect(status).toBe(201);
  // The client has read the JSON; printed the same way both are the same text.
  expect(await exported(body.id)).toEqual(JSON.parse(file));
  const again = await importing(JSON.stringify(await exported(body.id)));
  expect(await exported(again.body.id)).toEqual(JSON.parse(file));
  const overview = await debate.owner.get<DebateOverview>(`/api/debates/${again.body.id}`);
  expect(overview.body.me).toMatchObject({ role: 'owner', name: 'Olga Owner' });
});

test('every format is offered with what it leaves out, and comes as a file with a name', async () => {
  const { body } = await importing(file);
  const { formats } = (
    await debate.owner.get<{ formats: { id: string; extension: string; losses: string[] }[] }>(
      `/api/debates/${body.id}/export`,
    )
  ).body;
  expect(formats.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['proviso', 'markdown', 'argdown', 'kialo', 'svg']),
  );
  expect(formats.find(({ id }) => id === 'proviso')?.losses).toEqual([]);
  for (const { id, extension } of formats) {
    const { status, headers } = await debate.owner.get(`/api/debates/${body.id}/export/${id}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(
        `^attachment; filename="[\\x20-\\x7e]+\\.${extension}"; filename\\*=UTF-8''[^ ]+\\.${extension}$`,
      ),
    );
  }
  expect(await exported(body.id, 'argdown')).toBe(argdownPrinter.print(foundingExample).text);
});

test('the report says what the provisions hang on; votes that are hidden from who takes it are not in it', async () => {
  const { body } = await importing(file);
  const report = await exported(body.id, 'markdown');
  const part = /## What it hangs on\n\n[^\n]+\n\n((?: *- .+\n)+)/.exec(report)?.[1]?.split('\n') ?? [];
  const outcomes = part.filter((line) => line.startsWith('- '));
  const found = part.filter((line) => line.startsWith('  - '));
  expect(outcomes).toHaveLength(12);
  expect(found.length).toBeGreaterThan(12);
  for (const line of outcomes) expect(line).toMatch(/^- \*\*.+ \d+: .+\*\* stands at 0\.\d\d\.$/);
  for (const line of found) expect(line).toMatch(/ \(without it 0\.\d\d(?:; \d+ agree, \d+ do not)?\)$/);
  expect(found.some((line) => line.includes('agree'))).toBe(true);

  await debate.owner.patch(`/api/debates/${body.id}`, { votes: 'hidden-until-voted', visibility: 'public' });
  const visitors = (await server.visitor().get<string>(`/api/debates/${body.id}/export/markdown`)).body;
  expect(visitors).toContain('## What it hangs on');
  expect(visitors).not.toMatch(/\d+ agree, \d+ do not/);
});

test('a map is drawn of the whole debate or of one argument, in either theme', async () => {
  const { body } = await importing(file);
  const argument = foundingExample.claims[0]?.argument;
  const whole = await exported(body.id, 'svg');
  const one = await exported(body.id, `svg?argument=${argument}&theme=dark`);
  expect(whole).toMatch(/^<svg /);
  expect(one).toMatch(/^<svg /);
  expect(one.length).toBeLessThan(whole.length);
  for (const [query, status, code] of [
    ['argument=provision:nothing', 404, 'export.argument_unknown'],
    ['argument=nonsense', 422, 'input.invalid'],
    ['theme=pink', 422, 'input.invalid'],
  ] as const) {
    const refused = await debate.owner.get<ProblemBody>(`/api/debates/${body.id}/export/svg?${query}`);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  }
  const unknown = await debate.owner.get<ProblemBody>(`/api/debates/${body.id}/export/docx`);
  expect([unknown.status, unknown.body.code]).toEqual([404, 'export.format_unknown']);
});

describe('a file that cannot be read changes nothing and says where', () => {
  const newer = JSON.stringify({ ...JSON.parse(file), version: 99 });
  const wrongDay = file.replace(/"heldSince": ?"[^"]+"/, '"heldSince":"2025-02-30"');
  test.each<[string, string, string, RegExp]>([
    ['broken JSON', file.slice(0, 5000), 'proviso', /^line \d+: This is not whole JSON/],
    ['a newer version', newer, 'proviso', /newer Proviso \(version 99\)/],
    [
      'a day that does not exist',
      wrongDay,
      'proviso',
      /^debate\.stances\.\d+\.heldSince: There is no such day/,
    ],
    ['JSON of something else', '{"a":1}', 'proviso', /not a Proviso file/],
    ['a text that is no Kialo export', 'Dear all,\nhello.', 'kialo', /\.$/],
  ])('%s', async (_, text, format, sentence) => {
    const before = await debate.owner.get('/api/debates');
    for (const path of ['', '/preview']) {
      const { status, body } = await importing(text, format, path);
      expect([status, body.code]).toEqual([422, 'import.unreadable']);
      expect(body.detail).toMatch(sentence);
      expect(body.issues?.length).toBeGreaterThan(0);
    }
    expect((await debate.owner.get('/api/debates')).body).toEqual(before.body);
  });

  test('an unknown format, an empty file, nobody signed in', async () => {
    expect((await importing(file, 'docx')).status).toBe(422);
    expect((await importing('')).status).toBe(422);
    for (const path of ['/api/imports', '/api/imports/preview']) {
      const { status, body } = await server
        .visitor()
        .post<ProblemBody>(path, { format: 'proviso', text: file });
      expect([status, body.code]).toEqual([401, 'account.signed_out']);
    }
  });
});

const kialo =
  'Discussion Title: A question\r\n\r\n1. The thesis.\r\n1.1. Pro: Because.\r\n1.2. Con: Although.\r\n1.2.1. Con: -> See 1.1.\r\n';

test('a Kialo text is looked at first, and becomes a debate to go on with', async () => {
  const { body } = await debate.owner.post<ImportPreview>('/api/imports/preview', {
    format: 'kialo',
    text: kialo,
  });
  expect(body).toMatchObject({ title: 'A question', counts: { provisions: 1, claims: 3 } });
  expect(body.outline.map(({ depth, side }) => [depth, side])).toEqual([
    [0, null],
    [1, 'pro'],
    [1, 'con'],
    [2, 'con'],
  ]);
  const { id } = (await importing(kialo, 'kialo')).body;
  const first = await exported(id);
  const again = await importing(JSON.stringify(first));
  expect(await exported(again.body.id)).toEqual(first);
  expect((await debate.owner.patch(`/api/debates/${id}`, { phase: 'argue' })).status).toBe(200);
});

/** Real exports lie beside the repository on machines that have them; elsewhere this passes by. */
const corpus = new URL('../../../../../shared/corpora/kialo/', import.meta.url);

test.runIf(existsSync(corpus))('real Kialo exports become debates that come back equal', async () => {
  const names = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
  for (const name of names) {
    const text = readFileSync(new URL(name, corpus), 'utf8');
    const { status, body } = await importing(text, 'kialo');
    expect([name, status, body.detail]).toEqual([name, 201, undefined]);
    const first = await exported(body.id);
    const again = await importing(JSON.stringify(first));
    expect(await exported(again.body.id)).toEqual(first);
  }
  console.info(`${names.length} Kialo exports imported.`);
});
