import type { Claim } from '@proviso/domain/claim';
import type { Mark } from '@proviso/domain/mark';
import type { Suggestion } from '@proviso/domain/suggestion';
import { expect, test } from 'vitest';
import { queueOf } from './queue.ts';

const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
const claim = (id: string, author: string): Claim => ({
  id,
  argument: 'provision:p',
  answers: null,
  side: 'pro',
  order: 'a0',
  joint: null,
  link: null,
  text: id,
  author,
  createdAt: at(0),
  editedAt: null,
  archived: null,
});
const settled = (second: number) => ({ by: 'ed', at: at(second), reason: 'So.' });
const mark = (id: string, on: string, second: number, part: Partial<Mark> = {}): Mark => ({
  id,
  claim: on,
  kind: 'unclear',
  other: null,
  note: '',
  by: 'sam',
  at: at(second),
  answer: null,
  settled: null,
  ...part,
});
const suggestion = (id: string, second: number, part: Partial<Suggestion> = {}): Suggestion => ({
  id,
  kind: 'claim',
  argument: 'provision:p',
  claim: null,
  was: '',
  text: 'New',
  answers: null,
  side: 'pro',
  reason: '',
  by: 'sam',
  at: at(second),
  settled: null,
  ...part,
});
const records = {
  claims: new Map([claim('a', 'ann'), claim('b', 'ben')].map((one) => [one.id, one])),
  suggestions: [
    suggestion('top', 2),
    suggestion('below', 4, { answers: 'b' }),
    suggestion('done', 1, { settled: { ...settled(6), outcome: 'declined', claim: null } }),
  ],
  marks: [mark('m', 'a', 3), mark('old', 'b', 1, { settled: { ...settled(5), outcome: 'upheld' } })],
};
const ids = (filter: Partial<Parameters<typeof queueOf>[1]>) =>
  queueOf(records, { isDecided: false, about: 'all', onClaimsOf: null, ...filter }).map(({ id }) => id);

test('what has waited longest comes first; what was decided last comes first in the log', () => {
  expect(ids({})).toEqual(['suggestion top', 'mark m', 'suggestion below']);
  expect(ids({ isDecided: true })).toEqual(['suggestion done', 'mark old']);
});

test('it is filtered by what it is and by whose claim it is on; a new claim is on the one it answers', () => {
  expect(ids({ about: 'marks' })).toEqual(['mark m']);
  expect(ids({ about: 'suggestions' })).toEqual(['suggestion top', 'suggestion below']);
  expect(ids({ onClaimsOf: 'ben' })).toEqual(['suggestion below']);
  expect(ids({ onClaimsOf: 'ann' })).toEqual(['mark m']);
});
