import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStorable, unstorable } from './storable.ts';

test('text is storable exactly where UTF-8 gives it back and it has no NUL', () => {
  const unit = fc.constantFrom('a', 'é', '\0', '\uD83D', '\uDE00', '😀', '\u200f');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 6 }), (units) => {
      const text = units.join('');
      const back = new TextDecoder().decode(new TextEncoder().encode(`.${text}`)).slice(1);
      expect(isStorable(text)).toBe(back === text && !text.includes('\0'));
    }),
    { seed: 2, numRuns: 2000 },
  );
});

test('says where in plain data the text stands, and at most fifty times', () => {
  expect(unstorable({ a: [{ b: 'fine' }, { b: 'not\0fine' }], n: 1, z: null })).toMatchObject([
    { where: 'a.1.b' },
  ]);
  expect(unstorable(Array.from({ length: 80 }, () => '\0'))).toHaveLength(50);
  expect(unstorable({ a: 'fine', b: ['😀'] })).toEqual([]);
});
