import { createHash } from 'node:crypto';
import type { Source } from '@proviso/domain/evidence';
import type { SourceFile } from '@proviso/domain/source-file';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSource, openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;
beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

type Teller = Pick<TestDebate['owner'], 'cookie'>;
async function send(bytes: Uint8Array | string, name = 'plan.pdf', by: Teller = debate.owner) {
  const response = await fetch(`${server.url}${debate.at}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { cookie: by.cookie(), 'content-type': 'application/octet-stream' },
    body: typeof bytes === 'string' ? bytes : Uint8Array.from(bytes),
  });
  const body: { file: SourceFile; code: string; detail: string } = JSON.parse(await response.text());
  return { status: response.status, ...body };
}
const open = (source: Source, by: Teller) =>
  fetch(`${server.url}${debate.at}/sources/${source.id}/file`, { headers: { cookie: by.cookie() } });
const pdf = Buffer.from('%PDF-1.7\nA leaked draft\n%%EOF');

test('a document comes back as the very bytes that were sent, to whoever may read the debate and nobody else', async () => {
  const { status, file } = await send(pdf, 'Плани "28".pdf');
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  expect([status, file]).toEqual([
    201,
    { name: 'Плани "28".pdf', type: 'application/pdf', size: pdf.length, sha256 },
  ]);
  const { source } = (
    await debate.owner.post<{ source: Source }>(`${debate.at}/sources`, { ...newSource, file })
  ).body;
  const reader = await debate.as('observer');
  const answer = await open(source, reader);
  expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Плани'));
  expect((await open(source, await server.signUp('Stranger'))).status).toBe(404);
});

test('the same document is kept once, whoever sends it', async () => {
  await send(pdf);
  await send(pdf, 'again.pdf', await debate.as('contributor'));
  const [row] = await server.database.sql<{ n: number }[]>`select count(*)::int as n from source_file`;
  expect(row?.n).toBe(1);
});

test.each([
  ['a page that calls itself a PDF', '<!doctype html><script>alert(1)</script>', 415],
  ['a drawing that could hold a script', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 415],
  ['a program', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'), 415],
  ['nothing', '', 415],
  ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 413],
])('%s is refused', async (_, bytes, wanted) => {
  const { status, detail } = await send(bytes);
  expect(status).toBe(wanted);
  expect(detail).toMatch(/\.$/);
});

test('plain text and a picture are taken for what they are, not for what they are called', async () => {
  expect((await send('Dear Sir,\n', 'letter.exe')).file.type).toBe('text/plain');
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  expect((await send(png, 'letter.txt')).file.type).toBe('image/png');
});

test('a source cannot name a document that is not here, nor as something else', async () => {
  const { file } = await send(pdf);
  const name = (given: SourceFile) =>
    debate.owner.post<{ code: string }>(`${debate.at}/sources`, { ...newSource, file: given });
  expect((await name({ ...file, sha256: 'a'.repeat(64) })).body.code).toBe('source.file_unknown');
  expect((await name({ ...file, type: 'text/plain' })).body.code).toBe('source.file_unknown');
  expect((await name({ ...file, size: 1 })).body.code).toBe('source.file_unknown');
});

test('who may not add a source cannot leave a document here either', async () => {
  expect((await send(pdf, 'x.pdf', await debate.as('observer'))).status).toBe(403);
});

test('a document that no source names goes after a day, and one that a source names stays', async () => {
  const other = Buffer.from('%PDF-1.7\nnever named');
  const { file } = await send(other);
  await server.database.sql`update source_file set added_at = now() - interval '2 days'`;
  await send(pdf);
  const rows = await server.database.sql<{ sha256: string }[]>`select sha256 from source_file`;
  const kept = rows.map(({ sha256 }) => sha256);
  expect(kept).not.toContain(file.sha256);
  expect(kept).toContain(createHash('sha256').update(pdf).digest('hex'));
});
