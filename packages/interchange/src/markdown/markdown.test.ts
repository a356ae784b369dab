import type { Archive } from '@proviso/domain/archive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownClaims } from '../format/loss.ts';
import { randomArchive } from '../testing/random-archive.ts';
import { inline, paragraphs, quoted } from './escape.ts';
import { markdownPrinter, printReport } from './print.ts';

/** The text without what is escaped and without our own links, so that only marks with a meaning are left. */
const marksOf = (line: string) => line.replace(/\\[!-/:-@[-`{-~]/g, 'x').replace(/<https?:[^<>\s]*>/g, '');
const lines = (archive: Archive) => markdownPrinter.print(archive).text.split('\n').map(marksOf);

describe('the Markdown report', () => {
  it('has exactly the headings, claims and cells of the debate, whatever people wrote', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const found = lines(archive);
        const headings = found.filter((line) => /^\s*(?:>\s*)*#{1,6}(?:\s|$)/.test(line));
        const extra = ['## Stances as recorded', '## Evidence'].filter((start) =>
          found.some((line) => line.startsWith(start)),
        );
        expect(headings).toHaveLength(1 + archive.drafts.length + archive.provisions.length + extra.length);
        expect(found.filter((line) => /^\s*(?:>\s*)*(?:[-+*]|\d+[.)])(?:\s|$)/.test(line))).toHaveLength(
          shownClaims(archive).length,
        );
        for (const [i, line] of found.entries())
          if (line.startsWith('| --- |') || line.startsWith('|  |')) {
            const width = (found[i - 1] ?? '').startsWith('|')
              ? (found[i - 1] ?? '').split('|').length
              : null;
            if (width !== null) expect(line.split('|')).toHaveLength(width);
          }
        const text = found.join('\n');
        expect(text).not.toMatch(/[<~`$]|\]\(|!\[|:\/\//);
        expect(text).not.toMatch(/^\s*(?:>\s*)*(?:={2,}|-{2,}|_{2,}|\*{3,})\s*$/m);
      }),
      { seed: 31, numRuns: 200 },
    );
  });

  it('tells what a provision hangs on where that is known, and nothing of what it cannot name', () => {
    fc.assert(
      fc.property(randomArchive, fc.nat(), (archive, pick) => {
        const provision = archive.provisions[pick % Math.max(1, archive.provisions.length)];
        const claims = archive.claims.slice(0, 2);
        const argument = provision ? `provision:${provision.id}` : 'provision:none';
        const hinge = {
          argument,
          strength: 0.616,
          cruxes: claims.map(({ id }, i) => ({
            claim: id,
            without: 0.409,
            votes: i === 0 ? { agree: 3, disagree: 1 } : null,
          })),
        };
        const plain = markdownPrinter.print(archive);
        const report = printReport(archive, [
          hinge,
          { ...hinge, argument: 'source:s' },
          { ...hinge, cruxes: [] },
        ]);
        expect(report.losses).toEqual(plain.losses);
        if (!provision || claims.length === 0) {
          expect(report.text).toBe(plain.text);
          return;
        }
        expect(report.text.match(/^## What it hangs on$/gm)).toHaveLength(1);
        expect(report.text.match(/^- \*\*.*\*\* stands at 0\.62\.$/gm)).toHaveLength(1);
        expect(report.text.match(/\(without it 0\.41; 3 agree, 1 do not\)$/gm)).toHaveLength(1);
        expect(report.text.match(/\(without it 0\.41\)$/gm) ?? []).toHaveLength(claims.length - 1);
      }),
      { seed: 33, numRuns: 100 },
    );
  });

  it('numbers each footnote once, and names none that is not told', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const text = lines(archive).join('\n');
        const told = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
        const named = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
        expect(new Set(told).size).toBe(told.length);
        expect(named).toEqual(new Set(told));
      }),
      { seed: 32, numRuns: 100 },
    );
  });

  it('says of which wording a stance is, and never turns "if 10 is left out" into "if 10"', () => {
    let told = 0;
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const text = lines(archive).join('\n');
        const count = (words: RegExp) => [...text.matchAll(words)].length;
        const conditions = archive.stances.flatMap((stance) => stance.conditions);
        // A stance about a rival wording stands in two places, so that it may be told twice.
        const leftOut = conditions.filter((one) => one.leftOut).length;
        expect(count(/ left out\)/g)).toBeGreaterThanOrEqual(leftOut);
        const about = archive.stances.filter(
          ({ on, wording }) => on.kind === 'provision' && wording !== null,
        );
        expect(count(/ on the wording of /g)).toBeGreaterThanOrEqual(about.length);
        told += leftOut * about.length;
      }),
      { seed: 33, numRuns: 100 },
    );
    expect(told).toBeGreaterThan(0);
  });

  it('shows marks of markup as letters', () => {
    expect(inline('# 1 <b>*x*</b> [a](javascript:b)')).toBe(
      '\\# 1 \\<b\\>\\*x\\*\\</b\\> \\[a\\](javascript:b)',
    );
    expect(inline('12. twelve')).toBe('12\\. twelve');
    expect(inline('- see www.example.org or https://example.org')).toBe(
      '\\- see www\\.example.org or https\\://example.org',
    );
    expect(paragraphs('a\nb\n\n\n=== c')).toBe('a\\\nb\n\n\\=== c');
    expect(quoted('a\n\n> b')).toBe('> a\n>\n> \\> b');
  });
});
