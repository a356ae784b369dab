import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebasedWords } from './rebase-words.ts';

const was = 'A cap of 800,000 soldiers can be counted from the air.';

test('a change goes onto words that were changed elsewhere meanwhile', () => {
  const now = 'A cap of 800,000 soldiers can be counted from space and from the air.';
  expect(rebasedWords(was, now, 'A cap of 600,000 soldiers can be counted from the air.')).toBe(
    'A cap of 600,000 soldiers can be counted from space and from the air.',
  );
});

test('a change of the same words collides, and so does one right beside', () => {
  const now = 'A cap of 700,000 soldiers can be counted from the air.';
  expect(rebasedWords(was, now, 'A cap of 600,000 soldiers can be counted from the air.')).toBeNull();
  expect(rebasedWords(was, now, 'A cap of 800,000 troops can be counted from the air.')).toBeNull();
});

test('what others have done already is not done again', () => {
  const wanted = 'A cap of 600,000 soldiers can be counted from the air.';
  expect(rebasedWords(was, wanted, wanted)).toBe(wanted);
});

const word = fc.constantFrom('the', 'cap', '800,000', 'Україна', '👩‍👩‍👧', 'soldiers', ',', '.', 'and');
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n', '')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

test('without a change in between it is the suggestion, and without a suggestion what stands', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(rebasedWords(before, before, after)).toBe(after);
      expect(rebasedWords(before, after, before)).toBe(after);
      expect(rebasedWords(before, after, after)).toBe(after);
    }),
    { seed: 31, numRuns: 1000 },
  );
});

test('whoever comes first, two changes that do not collide give the same words', () => {
  fc.assert(
    fc.property(text, text, text, (before, one, other) => {
      expect(rebasedWords(before, one, other)).toBe(rebasedWords(before, other, one));
    }),
    { seed: 32, numRuns: 1000 },
  );
});
