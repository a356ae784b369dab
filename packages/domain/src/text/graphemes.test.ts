import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, shortened } from './graphemes.ts';

const family = '👨‍👩‍👧‍👦';

test('a family of emoji is whole or not there', () => {
  const text = `ab${family}c`;
  expect(cutText(text, 2 + family.length)).toBe(`ab${family}`);
  expect(cutText(text, 1 + family.length)).toBe('ab');
  expect(cutText(family, 3)).toBe('');
  expect(shortened(text, 6)).toBe('ab…');
});

test('an accent stays with its letter', () => {
  expect(cutText('e\u0301e\u0301', 3)).toBe('e\u0301');
});

test('what is cut is a beginning, short enough, and ends between characters', () => {
  const words = fc
    .array(fc.constantFrom('a', 'é', family, '🇺🇦', 'e\u0301', ' ', 'שלום'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, fc.nat({ max: 60 }), (text, longest) => {
      const cut = cutText(text, longest);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(longest);
      const count = (part: string) => [...new Intl.Segmenter().segment(part)].length;
      expect(count(cut) + count(text.slice(cut.length))).toBe(count(text));
    }),
  );
});
