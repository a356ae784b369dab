import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDirection } from './text-direction.ts';
import { splitGraphemes, textWidth } from './text-width.ts';
import { shorten, wrapText } from './wrap-text.ts';

const font = { face: 'serif', size: 14 } as const;
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('the width of a text', () => {
  it('is what a browser measures for Source Serif 4', () => {
    const text = 'Numbers under arms in peacetime deter less than trained reserves';
    // 443.2 pixels at 14, without kerning's small corrections.
    expect(textWidth(text, 'serif', 14)).toBeGreaterThan(440);
    expect(textWidth(text, 'serif', 14)).toBeLessThan(449);
  });

  it('grows with the font size, and counts a family emoji once', () => {
    expect(textWidth('abc', 'sans', 20)).toBeCloseTo(2 * textWidth('abc', 'sans', 10), 9);
    expect(textWidth('👩‍👩‍👧‍👦', 'sans', 10)).toBe(textWidth('🌾', 'sans', 10));
    expect(textWidth('日本', 'serif', 10)).toBe(20);
  });

  it('gives accented letters that are in no table the width of the bare letter, and marks none', () => {
    expect(textWidth('ő', 'serif', 14)).toBe(textWidth('o', 'serif', 14));
    expect(textWidth('e\u0301', 'serif', 14)).toBe(textWidth('e', 'serif', 14));
  });
});

describe('breaking into lines', () => {
  it('breaks at spaces and after hyphens, and collapses white space', () => {
    expect(wrapText('  one \n two  ', font, 400)).toEqual(['one two']);
    expect(wrapText('a cease-fire', font, textWidth('a cease-', 'serif', 14) + 1)).toEqual([
      'a cease-',
      'fire',
    ]);
    expect(wrapText('', font, 100)).toEqual([]);
  });

  it('keeps a no-break space together', () => {
    expect(wrapText('about 600\u00a0000', font, textWidth('about 600', 'serif', 14) + 1)).toEqual([
      'about',
      '600\u00a0000',
    ]);
  });

  it('breaks Chinese between words, never before a closing mark', () => {
    const lines = wrapText('一个上限可以使停火更容易核查，双方都不必担心突然的增兵。', font, 100);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).not.toMatch(/^[，。]/);
  });

  it('ends in an ellipsis where there are too many lines', () => {
    const lines = wrapText('one two three four five six seven eight nine ten', font, 70, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] ?? '', 'serif', 14)).toBeLessThanOrEqual(70);
    expect(shorten('short', font, 200)).toBe('short');
  });

  it('loses no letter and overflows no line, whatever the text', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem({ maxCount: 30 }));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 300 }), (input, width) => {
        const lines = wrapText(input, font, width);
        expect(squeezed(lines.join(''))).toBe(squeezed(input));
        for (const line of lines)
          if (splitGraphemes(line).length > 1)
            expect(textWidth(line, 'serif', 14)).toBeLessThanOrEqual(width + 0.001);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

describe('the direction of a text', () => {
  it('is that of its first letter', () => {
    expect(textDirection('שלום world')).toBe('rtl');
    expect(textDirection('1. تحديد')).toBe('rtl');
    expect(textDirection('Peace שלום')).toBe('ltr');
    expect(textDirection('28 + 3')).toBe('ltr');
  });
});
