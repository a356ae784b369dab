import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, current, older, parse } from '../testing/kialo-samples.ts';
import { randomArchive } from '../testing/random-archive.ts';
import { kialoOutline } from './outline.ts';
import { parseKialo } from './parse.ts';
import { kialoPrinter, olderKialoPrinter, printCurrent, printOlder } from './print.ts';

describe('any text', () => {
  it('that is not from Kialo is refused with a sentence', () => {
    for (const text of ['', 'Hello', '{}', 'Discussion Title: T', '1.1. Pro: No thesis.']) {
      const reading = parseKialo(text, { at });
      expect(reading.ok).toBe(false);
      if (!reading.ok) expect(reading.issues[0]?.message).toContain('No thesis was found');
    }
  });

  it('never makes the reader throw or give what is no archive', () => {
    const pieces = fc.constantFrom(
      ...[
        '1. ',
        '1.1. Pro: ',
        '1.2. Con: ',
        '1.1.1. Pro: ',
        '-> See 1.1.',
        '-> See 1.1.1.',
        '1. Thesis:',
        'Sources:',
      ],
      ...[
        '\n',
        '\n\n',
        '\r\n',
        '  ',
        '[1] ',
        '"',
        '[a](https://e.org)',
        '\\(',
        '1.1. Thesis:',
        '  1.1. Con:\n',
        '\0',
      ],
      'x'.repeat(501),
      '\ud83d\ude00'.repeat(300),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(older, current, ''),
        fc.array(fc.tuple(fc.nat(400), fc.nat(20), fc.oneof(pieces, fc.string())), { maxLength: 30 }),
        (text, edits) => {
          let mutated = text;
          for (const [where, gone, put] of edits)
            mutated = mutated.slice(0, where) + put + mutated.slice(where + gone);
          if (parseKialo(mutated, { at }).ok) parse(mutated);
        },
      ),
      { seed: 11, numRuns: 600 },
    );
  });

  it('is read with an effort that grows no faster than its length', () => {
    const hostile: ((n: number) => string)[] = [
      (n) => `Discussion Title: T\n\n1. A\n${'1.1. Pro: [a](https://e.org/(\n'.repeat(n)}`,
      (n) => `Discussion Title: T\n\n1. ${'[a](http://'.repeat(n)}`,
      (n) => `Discussion Title: T\n\n1. ${'1.'.repeat(n)} x`,
      (n) => `Discussion Name:\nT\n\n1. Thesis:\nA\n\nSources:\n[1] a\n"${'\n\n[2] b'.repeat(n)}`,
      (n) =>
        `Discussion Title: T\n\n1. A\n${Array.from({ length: n }, (_, i) => `1.${i + 1}. Pro: -> See 1.${i}.`).join('\n')}`,
      (n) => `Discussion Title: T\n\n1. A\n1.1. Pro: ${'. '.repeat(n)}`,
    ];
    for (const make of hostile) {
      // What a regular expression goes through cannot be counted, so this law is held against processor time, in one run:
      // no speed is asked for, only how it grows. The least of three: what is collected or compiled meanwhile only ever adds.
      const work = (n: number) => {
        const text = make(n);
        const spent = [1, 2, 3].map(() => {
          const before = process.cpuUsage();
          parseKialo(text, { at });
          const { user, system } = process.cpuUsage(before);
          return (user + system) / 1_000;
        });
        return Math.min(...spent);
      };
      // Ten times the text may take ten times as much; a quadratic reader takes a hundred times.
      expect(work(20_000)).toBeLessThan(40 * Math.max(work(2000), 8));
    }
  });
});

describe('printing', () => {
  it('gives a text that reads back with the same claims, in either shape', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        fc.pre(archive.provisions.length > 0);
        const outline = kialoOutline(archive);
        for (const print of [printCurrent, printOlder]) {
          const text = print(archive, '\n');
          const again = kialoOutline(parse(text).archive);
          expect(again.map(({ path, kind, isLink }) => [path, kind, isLink])).toEqual(
            outline.map(({ path, kind, isLink }) => [path, kind, isLink]),
          );
        }
        const text = printCurrent(archive, '\n');
        expect(printCurrent(parse(text).archive, '\n')).toBe(text);
        // The older shape has no escape for a backslash, so a backslash before a bracket goes the first time.
        const once = printOlder(archive, '\n');
        const twice = printOlder(parse(once).archive, '\n');
        expect(printOlder(parse(twice).archive, '\n')).toBe(twice);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('says what it leaves out', () => {
    const [archive] = fc.sample(randomArchive, { seed: 13, numRuns: 1 });
    if (!archive) throw new Error('No sample.');
    const whats = kialoPrinter.losses(archive).map(({ what }) => what);
    expect(whats.some((what) => what.startsWith('Drafts'))).toBe(true);
    expect(kialoPrinter.losses(archive).every(({ count }) => count > 0)).toBe(true);
    expect(olderKialoPrinter.print(archive).losses).toEqual(olderKialoPrinter.losses(archive));
  });
});

/** Real exports, kept beside the repository and never in it: `../shared/corpora`. */
const corpus = new URL('../../../../../shared/corpora/kialo/', import.meta.url);
describe.skipIf(!existsSync(corpus))(
  'the real exports in ../shared/corpora/kialo (passed by where absent)',
  () => {
    const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [];
    it.each(files)('%s comes back byte for byte', (name) => {
      const text = readFileSync(new URL(name, corpus), 'utf8');
      const { archive, endOfLine } = parse(text);
      expect(printOlder(archive, endOfLine)).toBe(text);
    });

    it('have 106 claims, one of them a link, and lines that end as on Windows', () => {
      const text = readFileSync(new URL('should-hate-speech-be-illegal-6148.txt', corpus), 'utf8');
      const { archive, endOfLine, notes } = parse(text);
      expect(endOfLine).toBe('\r\n');
      expect(kialoOutline(archive)).toHaveLength(106);
      expect(archive.claims.filter(({ link }) => link !== null)).toHaveLength(1);
      expect(archive.claims.length - 105).toBe(notes.length);
    });
  },
);
