import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { current, older } from '../testing/kialo-samples.ts';
import { mostPasted, readPasted } from './read-pasted.ts';

/** The claims as lines: the depth as dots, the side as its sign, the words. */
function outline(text: string): readonly string[] {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.issues[0]?.message);
  const signs = { pro: '+', con: '-', undercut: '~' };
  return read.value.claims.map(
    ({ depth, side, text, link }) =>
      `${'.'.repeat(depth)}${side === null ? '?' : signs[side]} ${link === null ? text : `-> ${link}`}`,
  );
}
const issue = (text: string) => {
  const read = readPasted(text);
  return read.ok ? null : read.issues[0];
};

describe('a list is read', () => {
  test.each([
    ['by tabs', 'One\n\tTwo\n\t\tThree\n\tFour\nFive'],
    ['by two blanks', 'One\n  Two\n    Three\n  Four\nFive'],
    ['by blanks that do not line up', 'One\n   Two\n        Three\n   Four\nFive'],
    ['with bullets', '• One\n  ◦ Two\n    ▪ Three\n  ◦ Four\n• Five'],
    ['with minus signs as bullets', '- One\n  - Two\n    - Three\n  - Four\n- Five'],
    ['with numbers', '1. One\n   a) Two\n      i. Three\n   b) Four\n2. Five'],
    ['by its numbers alone', '1.1. One\n1.1.1. Two\n1.1.1.1. Three\n1.1.2. Four\n1.2. Five'],
    ['as Word gives it', '•\tOne\n\to\tTwo\n\t\t§\tThree\n\to\tFour\r\n•\u00A0Five'],
    ['with lines between that have no words', 'One\n\n  Two\n\n    Three\n\t\n  Four\n\nFive\n'],
  ])('%s', (_, text) => {
    expect(outline(text)).toEqual(['? One', '.? Two', '..? Three', '.? Four', '? Five']);
  });

  test.each([
    [
      'by words',
      'Pro: One\n  CON: Two\nContra: Three\nUndercut: Four',
      ['+ One', '.- Two', '- Three', '~ Four'],
    ],
    ['by words behind numbers', '1. Pro: One\n2. Con: Two', ['+ One', '- Two']],
    ['by signs', '+ One\n  - Two\n− Three', ['+ One', '.- Two', '- Three']],
    ['by signs in brackets', '(+) One\n(-) Two', ['+ One', '- Two']],
    ['in Ukrainian and German', 'За: Один\nПроти: Два\nDagegen: Drei', ['+ Один', '- Два', '- Drei']],
  ])('with sides %s', (_, text, lines) => {
    expect(outline(text)).toEqual(lines);
  });

  test('with words that only look like a mark', () => {
    expect(outline('600,000 soldiers\n1990 was another time\nPros and cons: both\n-5 degrees')).toEqual([
      '? 600,000 soldiers',
      '? 1990 was another time',
      '? Pros and cons: both',
      '? -5 degrees',
    ]);
  });

  test('with lines that go on', () => {
    expect(outline('- One\n  and on\n  and on\n- Two')).toEqual(['? One\nand on\nand on', '? Two']);
    expect(outline('Con: One\n  Two')).toEqual(['- One', '.? Two']);
  });

  test('with smart quotes, joined emoji and right-to-left words as they are', () => {
    expect(outline('“Never,” he said…\n\t👨‍👩‍👧 שלום')).toEqual(['? “Never,” he said…', '.? 👨‍👩‍👧 שלום']);
  });
});

describe('a Kialo text is read', () => {
  test('in the older shape, with its links, under what the argument is about', () => {
    const lines = outline(older);
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      expect.stringMatching(/^\+ /),
      expect.stringMatching(/^\.- /),
      expect.stringMatching(/^- /),
      expect.stringMatching(/^\.- /),
      expect.stringMatching(/^\.\+ /),
    ]);
    expect(lines[3]).toBe('.- -> 1');
  });

  test('in the current shape, and says what is left out', () => {
    const read = readPasted(current);
    expect(read.ok && read.value.claims.length).toBeGreaterThan(2);
    expect(read.ok && read.value.notes.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^The thesis “.*” is left out/),
    );
  });
});

describe('what cannot be read is refused, and the sentence says where', () => {
  test.each([
    ['a megabyte', 'a'.repeat(1_048_576), '', /^This has 1,048,576 characters; at most 200,000 /],
    ['nothing', ' \n\t\n', 'line 1', /^There are no words here/],
    ['a picture', 'One\nTwo\u0000\u0001\u0007', 'line 2', /^Line 2 holds signs that no text has/],
    ['half of a character', 'One\n\uD83D', 'line 2', /^Line 2 /],
    [
      'too many claims',
      'x\n'.repeat(mostPasted + 1),
      `line ${mostPasted + 1}`,
      /^This has 501 claims; at most 500 /,
    ],
  ])('%s', (_, text, where, message) => {
    expect(issue(text)).toMatchObject({ where, message: expect.stringMatching(message) });
  });
});

test('any text is read or refused, never thrown at, and every depth follows from the line before', () => {
  const piece = fc.constantFrom(
    '\n',
    '\n  ',
    '\n\t',
    '- ',
    '+ ',
    '1. ',
    '1.2. ',
    'Pro: ',
    'a',
    'Discussion Title: ',
    '•',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const read = readPasted(pieces.join(''));
      if (!read.ok) return;
      let before = -1;
      for (const { depth, text, link } of read.value.claims) {
        expect(depth).toBeGreaterThanOrEqual(0);
        expect(depth).toBeLessThanOrEqual(before + 1);
        expect(text !== '' || link !== null).toBe(true);
        before = depth;
      }
    }),
  );
});
