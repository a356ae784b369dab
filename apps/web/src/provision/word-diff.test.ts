import { describe, expect, it } from 'vitest';
import { isReadable, wordDiff } from './word-diff.ts';

describe('the diff of two wordings', () => {
  it('takes a number with its separators as one word', () => {
    expect(wordDiff('limited to 600,000 people.', 'limited to 800,000 people in peacetime.')).toEqual([
      { kind: 'same', text: 'limited to' },
      { kind: 'same', text: ' ' },
      { kind: 'removed', text: '600,000' },
      { kind: 'same', text: ' ' },
      { kind: 'added', text: '800,000' },
      { kind: 'same', text: ' people' },
      { kind: 'same', text: ' ' },
      { kind: 'added', text: 'in peacetime' },
      { kind: 'same', text: '.' },
    ]);
  });

  it.each([
    ['', 'All of it is new.'],
    ['All of it goes. ', ''],
    ['Rearmament (see 6.1) is “frozen”', 'Rearmament is  not frozen;\nsee 6.1'],
    ['Збройні сили обмежено до 600 тис.', 'Збройні сили обмежено до 800 тис. у мирний час'],
  ])('holds every letter of both: %j, %j', (earlier, later) => {
    const letters = (text: string) => text.replace(/\s/g, '');
    const parts = wordDiff(earlier, later);
    const without = (kind: string) =>
      letters(parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join(''));
    expect(without('removed')).toBe(letters(later));
    expect(without('added')).toBe(letters(earlier));
  });

  it('helps whoever reads it where the texts are alike, and not where they are not', () => {
    expect(isReadable(wordDiff('the same', 'the same'))).toBe(true);
    expect(isReadable(wordDiff('one thing', 'quite another'))).toBe(false);
  });
});
