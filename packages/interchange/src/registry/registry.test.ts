import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, type Parser, type Printer } from '../format/format.ts';
import { randomArchive } from '../testing/random-archive.ts';
import { likelyParser, parsers, printers } from './registry.ts';

const allPrinters: readonly [string, Printer][] = Object.entries(printers);
const allParsers: readonly [string, Parser][] = Object.entries(parsers);

describe('every printer', () => {
  it('is found under its own id', () => {
    for (const [id, printer] of [...allPrinters, ...allParsers]) expect(printer.id).toBe(id);
  });

  it('prints any debate the same way twice, and tells its losses before and after alike', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const before = JSON.stringify(archive);
        for (const [, printer] of allPrinters) {
          const printed = printer.print(archive);
          expect(printer.print(archive)).toEqual(printed);
          expect(printed.losses).toEqual(printer.losses(archive));
          expect(printed.losses.every(({ what, count }) => what !== '' && count > 0)).toBe(true);
          expect(new Set(printed.losses.map(({ what }) => what)).size).toBe(printed.losses.length);
          expect(printed.mediaType).toBe(printer.mediaType);
        }
        expect(JSON.stringify(archive)).toBe(before);
      }),
      { seed: 41, numRuns: 60 },
    );
  });

  it('loses nothing in the Proviso file but the documents kept with sources, and says so', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const kept = archive.sources.filter(({ file }) => file !== null).length;
        expect(printers.proviso.losses(archive).map(({ count }) => count)).toEqual(kept > 0 ? [kept] : []);
      }),
      { seed: 42, numRuns: 5 },
    );
  });
});

it('guesses the format of a text', () => {
  expect(likelyParser('\uFEFF {"format":"proviso"}')).toBe('proviso');
  expect(likelyParser('Discussion Title: T')).toBe('kialo');
});

it('names files safely in any script', () => {
  expect(fileName('A peace plan: which price?', '.md')).toBe('a-peace-plan-which-price.md');
  expect(fileName('../../etc/passwd', '.json')).toBe('etc-passwd.json');
  expect(fileName('Мирний план', '.txt')).toBe('мирний-план.txt');
  expect(fileName('???', '.csv')).toBe('debate.csv');
  expect(fileName('x'.repeat(300), '.csv')).toHaveLength(64);
});
