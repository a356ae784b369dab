import { type Position, positions } from '@proviso/domain/stance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deal, Standing } from '../deal/deal.ts';
import { randomDeal } from '../deal/testing/random-deal.ts';
import { compareGauges, majorityGauge } from './majority-judgment.ts';
import { rankOptions } from './rank-options.ts';
import { schulzeRanks } from './schulze.ts';
import { zoneOfAgreement } from './zone-of-agreement.ts';

describe("Schulze's method", () => {
  /** Ballots as "5 ACBED": how many, and what they put first, second and so on. */
  const ranksOf = (names: string, ballots: readonly string[]) => {
    const read = ballots.map((line) => {
      const [count = '', order = ''] = line.split(' ');
      return { count: Number(count), order };
    });
    const preferred = (a: number, b: number) =>
      read
        .filter(({ order }) => order.indexOf(names[a] ?? '') < order.indexOf(names[b] ?? ''))
        .reduce((sum, { count }) => sum + count, 0);
    return schulzeRanks(names.length, preferred);
  };

  it('orders the published example of 45 voters and a circle as E, A, C, B, D', () => {
    const ballots = ['5 ACBED', '5 ADECB', '8 BEDAC', '3 CABED', '7 CAEBD', '2 CBADE', '7 DCEBA', '8 EBADC'];
    expect(ranksOf('ABCDE', ballots)).toEqual([1, 3, 2, 4, 0]);
  });

  it('puts who beats all others first and alone, and ties whom nothing parts', () => {
    expect(ranksOf('ABC', ['3 ABC', '2 BAC'])).toEqual([0, 1, 2]);
    expect(ranksOf('AB', ['1 AB', '1 BA'])).toEqual([0, 0]);
    expect(ranksOf('ABC', ['1 ABC', '1 BCA', '1 CAB'])).toEqual([0, 0, 0]);
    expect(schulzeRanks(0, () => 0)).toEqual([]);
  });
});

describe('majority judgment', () => {
  it('orders the published poll of Orsay, 2007, as Bayrou, Royal, Sarkozy', () => {
    // Better than "fairly good", just that, and worse, in tenths of a percent.
    const [bayrou, royal, sarkozy] = [
      [443, 251, 306],
      [394, 191, 415],
      [389, 142, 469],
    ].map(majorityGauge);
    if (!bayrou || !royal || !sarkozy) throw new Error('All three were judged.');
    expect([bayrou.grade, royal.grade, sarkozy.grade]).toEqual([1, 1, 1]);
    expect(compareGauges(bayrou, royal)).toBeLessThan(0);
    expect(compareGauges(royal, sarkozy)).toBeLessThan(0);
    expect(compareGauges(bayrou, bayrou)).toBe(0);
  });

  it('takes the worse of two in the middle, and has nothing to say of what nobody judged', () => {
    expect(majorityGauge([1, 0, 0, 0, 1])?.grade).toBe(4);
    expect(majorityGauge([2, 0, 0, 0, 1])?.grade).toBe(0);
    expect(majorityGauge([0, 0, 0])).toBeNull();
  });
});

const ifSo = { text: 'If so', provision: null, wording: null, leftOut: false };

/** One matter with an option for each row, a position (null where unknown) for each party; the last leaves it out. */
function dealOf(rows: readonly (readonly (Position | null)[])[], needed: readonly boolean[]): Deal {
  const standing = (position: Position | null, id: string): Standing => ({
    on: { kind: 'provision', id },
    carried: false,
    salience: [0, 4],
    dependences: position === 'conditional' ? [{ condition: ifSo, on: null }] : [],
    stance: position && {
      id: `s-${id}`,
      stakeholder: 'party',
      on: { kind: 'provision', id },
      wording: null,
      position,
      conditions: position === 'conditional' ? [ifSo] : [],
      salience: null,
      confidence: null,
      reason: 'because',
      kind: 'assessed',
      heldSince: '2026-01-01',
      heldUntil: null,
      supersedes: null,
      restsOn: [],
      recordedAt: '2026-01-01T00:00:00.000Z',
      recordedBy: 'ann',
    },
  });
  return {
    parties: needed.map((consentNeeded, i) => ({ id: `party-${i}`, consentNeeded })),
    wholes: [],
    matters: [
      {
        id: 'm',
        options: [
          ...rows.map((row, i) => ({
            draft: `draft-${i}`,
            provisions: [`m-${i}`],
            standings: row.map((position) => [standing(position, `m-${i}`)]),
          })),
          { draft: null, provisions: [], standings: needed.map(() => []) },
        ],
      },
    ],
  };
}
const rank = (deal: Deal) =>
  rankOptions(deal, {
    matter: 0,
    parties: deal.parties.map((_, i) => i),
    among: deal.matters[0]?.options.map((_, i) => i) ?? [],
  });

describe('the options of one provision', () => {
  it('are ruled out by a red line of whoever must consent, whatever all others prefer', () => {
    const { options, winner } = rank(
      dealOf(
        [
          ['support', 'support', 'red-line'],
          ['conditional', 'oppose', 'support'],
        ],
        [false, false, true],
      ),
    );
    expect(options[0]).toMatchObject({ vetoes: [2], byPairs: null, byJudgment: null });
    expect(options[1]).toMatchObject({ vetoes: [], byPairs: 0, byJudgment: 0 });
    expect(winner).toEqual({ option: 1, sure: true });
    // The same red line of a party whose consent is not needed is a grade like any other.
    expect(
      rank(dealOf([['support', 'support', 'red-line']], [false, false, false])).options[0],
    ).toMatchObject({
      vetoes: [],
      majority: { known: 'support', worst: 'support', best: 'support' },
    });
  });

  it('are ordered by what is known, and say what the unknown may make of it', () => {
    const { options, winner } = rank(
      dealOf([['support', 'conditional', null, null, null]], [true, true, false, false, false]),
    );
    expect(winner).toEqual({ option: 0, sure: false });
    expect(options[0]).toMatchObject({
      judged: 2,
      unknown: 3,
      majority: { known: 'conditional', worst: 'red-line', best: 'support' },
    });
    expect(options[1]).toMatchObject({ judged: 5, unknown: 0, byPairs: 1, byJudgment: 1, agreement: 1 });
  });

  it('have no winner where each is beaten or tied, and tie then', () => {
    const { options, winner } = rank(dealOf([['support', 'oppose']], [false, false]));
    expect(winner).toBeNull();
    expect(options.map(({ byPairs }) => byPairs)).toEqual([0, 0]);
  });

  const deals = randomDeal({ matters: 1, options: 3, parties: 4 });
  const world = fc.array(fc.constantFrom(...positions), { minLength: 12, maxLength: 12 });

  it('keep their veto-free winner in every world where it is said to be sure, and their majority within its range', () => {
    fc.assert(
      fc.property(deals, world, ({ deal }, drawn) => {
        const partial = rank(deal);
        const rows = (deal.matters[0]?.options.slice(0, -1) ?? []).map(({ standings }, option) =>
          standings.map((own, party) => own[0]?.stance?.position ?? drawn[option * 4 + party] ?? 'neutral'),
        );
        // Vetoes aside, which a world may add: the same options are ranked.
        const whole = rank(
          dealOf(
            rows,
            deal.parties.map(() => false),
          ),
        );
        const [full, known] = [whole.options, partial.options];
        for (const [i, { majority }] of known.entries()) {
          const there = full[i]?.majority;
          if (!majority || !there) continue;
          const place = positions.indexOf(there.known);
          expect(place).toBeGreaterThanOrEqual(positions.indexOf(majority.best));
          expect(place).toBeLessThanOrEqual(positions.indexOf(majority.worst));
        }
        if (!partial.winner?.sure || known.some(({ vetoes }) => vetoes.length > 0)) return;
        expect(whole.winner).toEqual(partial.winner);
      }),
      { seed: 31, numRuns: 500 },
    );
  });
});

describe('the zone of agreement', () => {
  it('leaves out what somebody who must consent has a red line on, and says what is open on the rest', () => {
    const zone = zoneOfAgreement(
      dealOf(
        [
          ['red-line', 'support'],
          ['support', 'red-line'],
          [null, 'support'],
        ],
        [true, false],
      ),
    );
    expect(zone[0]?.map(({ vetoes, unknown }) => [vetoes, unknown])).toEqual([
      [[0], []],
      [[], []],
      [[], [0]],
      [[], []],
    ]);
  });

  it('names the conditions of those who must consent, and of nobody else', () => {
    const zone = zoneOfAgreement(dealOf([['conditional', 'conditional']], [true, false]));
    expect(zone[0]?.map(({ conditions }) => conditions)).toEqual([
      [{ party: 0, dependence: { condition: ifSo, on: null } }],
      [],
    ]);
  });
});
