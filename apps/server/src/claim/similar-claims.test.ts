import type { Claim } from '@proviso/domain/claim';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedArgument } from '../argument/seed-argument.ts';
import type { ProblemBody } from '../http/problem.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { type SimilarClaim, wordRoots } from './similar-claims.ts';

let server: TestServer;
let debate: TestDebate;
const topics = 'border treaty school market river harbour factory railway parliament budget'.split(' ');

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  const claim = (id: string, text: string, part: Partial<Claim> = {}): Claim => ({
    id,
    argument: `source:${debate.source.id}`,
    answers: null,
    side: 'pro',
    order: 'a0',
    joint: null,
    link: null,
    text,
    author: 'somebody',
    createdAt: '2026-01-01T00:00:00.000Z',
    editedAt: null,
    archived: null,
    ...part,
  });
  const many = Array.from({ length: 10_000 }, (_, i) =>
    claim(
      `n${i}`,
      `Claim ${i} says that the ${topics[i % 10]} needs another ${topics[(i * 7) % 10]} before anybody can speak of the ${topics[(i * 3) % 10]} and of what it costs each year.`,
    ),
  );
  await server.database.transaction((tx) =>
    seedArgument(tx, debate.id, `source:${debate.source.id}`, {
      wording: '',
      by: 'somebody',
      claims: [
        claim('guard', 'Security guarantees without troops on the ground deter nobody.'),
        claim('cyr', 'Гарантії безпеки без військ нікого не стримують.'),
        claim('gone', 'Security guarantees deter nobody at all.', {
          archived: { by: 'somebody', at: '2026-01-02T00:00:00.000Z', reason: 'twice' },
        }),
        claim('path', String.raw`Кордон\052 is C:\ОБЛАСТЬ\\border, said the lieutenant.`),
        claim('link', '', { link: 'guard' }),
        ...many,
      ],
    }),
  );
}, 120_000);
afterAll(() => server.close());

type Answer = { readonly claims: readonly SimilarClaim[] } & ProblemBody;
const like = async (text: string, by: Pick<TestDebate['owner'], 'get'> = debate.owner) =>
  by.get<Answer>(`${debate.at}/claims/similar?text=${encodeURIComponent(text)}`);
const ids = async (text: string) => (await like(text)).body.claims.map(({ id }) => id);

test('a claim is found by other forms of its words, in any order and case; archived ones and links are not', async () => {
  expect(await ids('A security GUARANTEE has to deter; troops do that.')).toEqual(['guard']);
  expect((await like('nobody deterred')).body.claims[0]?.id).toBe('guard');
});

test('in Ukrainian as well', async () => {
  expect(await ids('гарантія безпеки стримує')).toEqual(['cyr']);
});

test('and beside backslashes', async () => {
  expect(await ids('lieutenant of the область')).toEqual(['path']);
  expect(await ids('кордон lieutenant')).toEqual(['path']);
});

test('what has little in common is not offered, nor anything for a text without words', async () => {
  expect(await ids('Cyber attacks on satellites grow in number, and troops do not help')).toEqual([]);
  expect(await ids('… !?')).toEqual([]);
  expect(await ids('%_\\ \'"')).toEqual([]);
});

test('a text longer than a claim is refused with a sentence', async () => {
  const { status, body } = await like('word '.repeat(200));
  expect([status, body.code, body.issues?.[0]?.where]).toEqual([422, 'input.invalid', 'text']);
});

test('word roots are the longest words without their endings', () => {
  expect(wordRoots('The guarantees of a guarantee, of NATO')).toEqual(['guarant', 'guaran', 'nato', 'the']);
});
