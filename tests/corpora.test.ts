import { readFileSync } from 'node:fs';
import { parseKialo } from '@proviso/interchange/parse-kialo';
import { parseProviso } from '@proviso/interchange/parse-proviso';
import { provisoPrinter } from '@proviso/interchange/print-proviso';
import { foundingExample } from '@proviso/server/founding-example';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findCorpus } from './corpora/find-corpus.ts';

// Real files that do not belong to this repository. They lie in a folder beside it, and where they do not, their tests
// pass by and say so.

describe('a real Kialo export', () => {
  const file = findCorpus('kialo/should-hate-speech-be-illegal-6148.txt');
  it.skipIf(file === null)('becomes a debate that a Proviso file carries whole', () => {
    const read = parseKialo(readFileSync(file ?? '', 'utf8'), { at: '2026-01-01T00:00:00.000Z' });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const { archive } = read.value;
    expect(archive.claims).toHaveLength(106);
    expect(archive.claims.filter(({ link }) => link !== null)).toHaveLength(1);
    const printed = provisoPrinter.print(archive).text;
    const again = parseProviso(printed);
    expect(again.ok && again.value.archive).toEqual(archive);
    expect(again.ok && provisoPrinter.print(again.value.archive).text).toBe(printed);
  });
});

/** The parties and positions of the corpus, as the founding example names them. */
const parties = { UA: 'ukraine', E3: 'e3', RU: 'russia', US: 'us', DE: 'germany' } as const;
const positions = {
  red_line: 'red-line',
  conditional: 'conditional',
  oppose: 'oppose',
  support: 'support',
} as const;
const provisionsSchema = v.object({ provisions: v.array(v.object({ n: v.number() })) });
const stancesSchema = v.array(
  v.object({
    stakeholder: v.picklist(['UA', 'E3', 'RU', 'US', 'DE']),
    date: v.string(),
    /** A point of the leaked draft, the draft as a whole, or the European counter-text as a whole. */
    provision: v.union([v.number(), v.picklist(['all', 'E3-plan'])]),
    stance: v.picklist(['red_line', 'conditional', 'oppose', 'support']),
  }),
);

function subjectOf(provision: number | 'all' | 'E3-plan') {
  if (provision === 'all') return { kind: 'draft', id: 'leaked' };
  if (provision === 'E3-plan') return { kind: 'draft', id: 'e3' };
  return { kind: 'provision', id: `leaked-${provision}` };
}

describe('the reported facts of the peace plan', () => {
  const provisions = findCorpus('peace-plan/provisions.json');
  it.skipIf(provisions === null)('are all points of the founding example', () => {
    const { provisions: points } = v.parse(
      provisionsSchema,
      JSON.parse(readFileSync(provisions ?? '', 'utf8')),
    );
    const ids = new Set(foundingExample.provisions.map(({ id }) => id));
    expect(points).toHaveLength(28);
    expect(points.filter(({ n }) => !ids.has(`leaked-${n}`))).toEqual([]);
  });

  const stances = findCorpus('peace-plan/stances.json');
  it.skipIf(stances === null)('are all stated stances of the founding example, held since their date', () => {
    const reported = v.parse(stancesSchema, JSON.parse(readFileSync(stances ?? '', 'utf8')));
    expect(reported.length).toBeGreaterThan(0);
    const missing = reported.filter(({ stakeholder, date, provision, stance }) => {
      const on = subjectOf(provision);
      return !foundingExample.stances.some(
        (known) =>
          known.kind === 'stated' &&
          known.stakeholder === parties[stakeholder] &&
          known.on.kind === on.kind &&
          known.on.id === on.id &&
          known.position === positions[stance] &&
          known.heldSince === date,
      );
    });
    expect(missing).toEqual([]);
  });
});
