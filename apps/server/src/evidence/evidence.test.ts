import type { Citation, Credibility, Source } from '@proviso/domain/evidence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemBody } from '../http/problem.ts';
import { newSource, openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;
let ann: Awaited<ReturnType<TestDebate['as']>>;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  ann = await debate.as('contributor');
});
afterAll(() => server.close());

const evidence = async () =>
  (
    await ann.get<{ sources: Source[]; citations: Citation[]; credibility: Credibility[] }>(
      `${debate.at}/evidence`,
    )
  ).body;
const quote = (part: object = {}) => ({
  on: { kind: 'provision', id: debate.provision.id },
  source: debate.source.id,
  quote: 'The forces are limited to a number.',
  verbatim: false,
  locator: 'point 6',
  ...part,
});
const assessment = (part: object = {}) => ({
  source: debate.source.id,
  kind: 'anonymous',
  proximity: 'told by one who was',
  score: 4.5,
  reason: 'One source, not named.',
  ...part,
});

test('what is added is listed as it was given, with who added it', async () => {
  const cited = await ann.post<{ citation: Citation }>(`${debate.at}/citations`, quote());
  const assessed = await ann.post<{ credibility: Credibility }>(`${debate.at}/credibility`, assessment());
  expect([cited.status, assessed.status]).toEqual([201, 201]);
  expect(cited.body.citation).toMatchObject({ ...quote(), addedBy: ann.person.id });
  expect(assessed.body.credibility).toMatchObject({ ...assessment(), by: ann.person.id });
  const { sources, citations, credibility } = await evidence();
  expect(sources).toContainEqual(debate.source);
  expect(citations).toContainEqual(cited.body.citation);
  expect(credibility).toContainEqual(assessed.body.credibility);
});

test('a second assessment follows the first, which stays', async () => {
  const before = (await evidence()).credibility.length;
  await ann.post(`${debate.at}/credibility`, assessment({ score: 2 }));
  expect((await evidence()).credibility).toHaveLength(before + 1);
});

test.each<[string, string, () => object, string]>([
  ['a quote on nothing', '/citations', () => quote({ on: { kind: 'claim', id: 'zzz' } }), 'claim.unknown'],
  ['a quote from nowhere', '/citations', () => quote({ source: 'zzz' }), 'source.unknown'],
  ['an empty quote', '/citations', () => quote({ quote: '  ' }), 'input.invalid'],
  ['half a character', '/citations', () => quote({ quote: 'half \uD83D' }), 'input.invalid'],
  ['an assessment without a reason', '/credibility', () => assessment({ reason: '' }), 'input.invalid'],
  ['an assessment of nothing', '/credibility', () => assessment({ source: 'zzz' }), 'source.unknown'],
  ['a score beyond its scale', '/credibility', () => assessment({ score: 11 }), 'input.invalid'],
  [
    'an address that is none',
    '/sources',
    () => ({ ...newSource, url: 'javascript:alert(1)' }),
    'input.invalid',
  ],
  ['a date that does not exist', '/sources', () => ({ ...newSource, published: '2025-13' }), 'input.invalid'],
])('%s is refused', async (_, path, input, code) => {
  const { status, body } = await ann.post<ProblemBody>(debate.at + path, input());
  expect([status, body.code]).toEqual([422, code]);
});
