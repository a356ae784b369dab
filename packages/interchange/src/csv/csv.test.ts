import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomArchive } from '../testing/random-archive.ts';
import { readCsv } from '../testing/retold-csv.ts';
import { csv } from './csv.ts';
import { matrixCsvPrinter, stancesCsvPrinter } from './print.ts';
import { moderationCsvPrinter } from './print-moderation.ts';

describe('CSV', () => {
  it('begins with a byte-order mark, and its cells come back', () => {
    const rows = [
      ['a', 'b "c", d'],
      ['line\r\nbreak', ''],
    ];
    expect(csv(rows)).toBe('\uFEFFa,"b ""c"", d"\r\n"line\r\nbreak",\r\n');
    expect(readCsv(csv(rows))).toEqual(rows);
  });

  it('never lets a cell be a formula', () => {
    for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\n=1', '\uFF1D1'])
      expect(readCsv(csv([[cell]]))).toEqual([[`'${cell}`]]);
  });

  it('has one row for each suggestion, mark and archived claim, with who decided', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const [head, ...rows] = readCsv(moderationCsvPrinter.print(archive).text);
        const gone = archive.claims.filter(({ archived }) => archived !== null);
        expect(rows).toHaveLength(archive.suggestions.length + archive.marks.length + gone.length);
        for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
        const status = head?.indexOf('moderation_status') ?? -1;
        const decided = head?.indexOf('decided_at') ?? -1;
        for (const row of rows) expect(row[decided] === '').toBe(row[status] === 'open');
      }),
      { seed: 52, numRuns: 100 },
    );
  });

  it('has one row a stance and one a provision and draft, all of one width', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const stances = readCsv(stancesCsvPrinter.print(archive).text);
        expect(stances).toHaveLength(1 + archive.stances.length);
        const ids = stances.slice(1).map(([id]) => id);
        expect(new Set(ids)).toEqual(new Set(archive.stances.map(({ id }) => id)));
        const matrix = readCsv(matrixCsvPrinter.print(archive).text);
        expect(matrix).toHaveLength(1 + archive.drafts.length + archive.provisions.length);
        for (const rows of [stances, matrix]) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        for (const cell of [...stances, ...matrix].flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
      { seed: 51, numRuns: 100 },
    );
  });

  it('says what each condition asks of a deal, and on which claims a stance rests', () => {
    const seen = { leftOut: 0, wording: 0, claims: 0 };
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const [head = [], ...rows] = readCsv(stancesCsvPrinter.print(archive).text);
        for (const stance of archive.stances) {
          const row = rows.find(([id]) => id === stance.id) ?? [];
          const cell = (name: string) => row[head.indexOf(name)] ?? '';
          expect(cell('rests_on').split(' ').filter(Boolean)).toEqual(stance.restsOn);
          seen.claims += stance.restsOn.length;
          for (const { provision, wording, leftOut } of stance.conditions) {
            if (leftOut) expect(cell('conditions')).toContain(`(provision ${provision} left out)`);
            if (wording !== null)
              expect(cell('conditions')).toContain(`(provision ${provision}, in the wording of ${wording})`);
            seen.leftOut += leftOut ? 1 : 0;
            seen.wording += wording === null ? 0 : 1;
          }
        }
      }),
      { seed: 53, numRuns: 100 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });
});
