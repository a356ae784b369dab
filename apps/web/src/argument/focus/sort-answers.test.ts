import type { LiveClaim } from '@proviso/document/live-claim';
import { expect, test } from 'vitest';
import { type Sorting, sortAnswers, sortings } from './sort-answers.ts';

const claim = (id: string, createdAt: string | null, link: string | null = null): LiveClaim => ({
  id,
  answers: null,
  side: 'pro',
  order: 'a0',
  joint: null,
  link,
  text: id,
  author: 'me',
  createdAt,
  archived: null,
});
const list = [
  claim('a', '2026-01-02T00:00:00.000Z'),
  claim('b', '2026-01-03T00:00:00.000Z'),
  claim('c', null),
  claim('d', '2026-01-01T00:00:00.000Z', 'target'),
];
const strengths = new Map([
  ['b', 0.2],
  ['target', 0.9],
  ['a', 0.2],
]);
const votes = new Map([
  ['a', 1],
  ['target', 3],
]);
const sorted = (sorting: Sorting) =>
  sortAnswers(list, sorting, { strength: (id) => strengths.get(id), votes: (id) => votes.get(id) ?? 0 })
    .map(({ id }) => id)
    .join('');

test('answers are sorted by strength, votes and age; equals stay as placed, a link counts as what it shows', () => {
  expect(Object.fromEntries(sortings.map((sorting) => [sorting, sorted(sorting)]))).toEqual({
    order: 'abcd',
    strength: 'dabc',
    votes: 'dabc',
    newest: 'cbad',
  });
});
