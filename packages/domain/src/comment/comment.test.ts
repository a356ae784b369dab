import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../issue/issue.ts';
import {
  type Comment,
  commentParts,
  mentionedIn,
  mentionOf,
  newCommentSchema,
  spokenComment,
  threads,
} from './comment.ts';

const comment = (id: string, part: Partial<Comment> = {}): Comment => ({
  id,
  on: { kind: 'claim', id: 'c' },
  answers: null,
  text: 'Said',
  by: 'ann',
  at: '2026-01-01T00:00:00.000Z',
  earlier: [],
  withdrawn: null,
  settled: null,
  ...part,
});

test('the parts of a text are the whole text, whatever it holds', () => {
  const piece = fc.oneof(
    fc.constantFrom('@[ann]', '@[', ']', '@ann', '@[Ann]', ' ', '@[ben-2]'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const again = commentParts(text).map((part) =>
        part.kind === 'words' ? part.words : mentionOf(part.person),
      );
      expect(again.join('')).toBe(text);
    }),
    { seed: 4, numRuns: 2000 },
  );
});

test('mentions are people, each once, and are spoken by the name they have now', () => {
  const text = `${mentionOf('ann')}, is ${mentionOf('ben')} right? ${mentionOf('ann')}!`;
  expect(mentionedIn(text)).toEqual(['ann', 'ben']);
  expect(spokenComment(text, (id) => id.toUpperCase())).toBe('@ANN, is @BEN right? @ANN!');
});

test('a comment of spaces, of too many letters or with too many people is refused in a sentence', () => {
  const said = (text: string) =>
    read(newCommentSchema, { on: { kind: 'claim', id: 'c' }, answers: null, text });
  const crowd = Array.from({ length: 21 }, (_, i) => mentionOf(`p${i}`)).join(' ');
  for (const text of ['  \n', 'a'.repeat(2001), crowd])
    expect(said(text)).toMatchObject({ ok: false, issues: [{ where: 'text' }] });
  expect(said(' fine ')).toMatchObject({ ok: true, value: { text: 'fine' } });
});

test('threads stand in the order they were opened, settled ones last, and nothing is lost', () => {
  const list = [
    comment('b', { at: '2026-01-02T00:00:00.000Z' }),
    comment('a2', { answers: 'a', at: '2026-01-04T00:00:00.000Z' }),
    comment('a1', { answers: 'a', at: '2026-01-03T00:00:00.000Z' }),
    comment('a', { settled: { by: 'ann', at: '2026-01-05T00:00:00.000Z' } }),
    comment('orphan', { answers: 'gone', at: '2026-01-06T00:00:00.000Z' }),
  ];
  expect(threads(list).map(({ first, replies }) => [first.id, replies.map(({ id }) => id)])).toEqual([
    ['b', []],
    ['orphan', []],
    ['a', ['a1', 'a2']],
  ]);
});
