import { type Position, positions } from '@proviso/domain/stance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deal, Standing } from './deal.ts';
import { rankOptions } from './rank-options.ts';
import { randomDeal } from './testing/random-deal.ts';

const standing = (position: Position | null): Standing => ({
  on: { kind: 'provision', id: 'one' },
  stance:
    position === null
      ? null
      : {
          id: 's',
          stakeholder: 'x',
          on: { kind: 'provision', id: 'one' },
          wording: null,
          position,
          conditions: [],
          salience: 2,
          confidence: null,
          reason: 'so',
          kind: 'assessed',
          heldSince: '2026-01-01',
          heldUntil: null,
          supersedes: null,
          restsOn: [],
          recordedAt: '2026-01-02T00:00:00.000Z',
          recordedBy: 'ann',
        },
  carried: false,
  salience: [2, 2],
  dependences: [],
});

/** One matter: for each option the positions of the parties, or several where the draft splits it; null is not known. */
function rank(needed: readonly boolean[], ...options: readonly (Position | null | readonly Position[])[][]) {
  const matter = {
    id: 'one',
    options: [
      ...options.map((byParty, i) => ({
        draft: `draft-${i}`,
        provisions: ['one'],
        standings: byParty.map((own) => [own].flat().map(standing)),
      })),
      { draft: null, provisions: [], standings: needed.map(() => []) },
    ],
  };
  const parties = needed.map((consentNeeded, i) => ({ id: `party-${i}`, consentNeeded }));
  const deal: Deal = { parties, wholes: [], matters: [matter] };
  return rankOptions(deal, matter);
}

test('a wording that most put before the others is first, and leaving it out is neutral to everybody', () => {
  const { byPairs, winner, byGrades, judgments, vetoed } = rank(
    [true, true, true],
    ['support', 'oppose', 'oppose'],
    ['conditional', 'conditional', 'neutral'],
  );
  expect([vetoed, winner, byPairs, byGrades]).toEqual([[], 1, [[1], [2], [0]], [[1], [2], [0]]]);
  expect(judgments.map((one) => one?.grade)).toEqual([-1, 1, 0]);
});

test('a red line of a party whose consent is needed comes before any count; one of another party counts as a grade', () => {
  const found = rank(
    [true, true, false],
    ['support', 'red-line', 'support'],
    ['neutral', 'support', 'red-line'],
  );
  expect(found.vetoed).toEqual([{ option: 0, parties: [1] }]);
  expect(found.byPairs.flat()).toEqual([1, 2]);
  expect(found.judgments).toEqual([
    null,
    { grade: 0, above: 1 / 3, below: 1 / 3 },
    { grade: 0, above: 0, below: 0 },
  ]);
});

test('what is not known has no grade and no preference; a matter that is split counts by its worst part', () => {
  const found = rank([false, false], [null, null], [['support', 'oppose'], 'support']);
  expect(found.judgments[0]).toBeNull();
  expect(found.judgments[1]).toEqual({ grade: -1, above: 0.5, below: 0 });
  expect(found.winner).toBeNull();
});

test('every option is vetoed or ranked, once, and each position has its grade', () => {
  expect(positions.map((one) => rank([false], [one]).judgments[0]?.grade)).toEqual([2, 1, 0, -1, -2]);
  fc.assert(
    fc.property(randomDeal({ matters: 3, options: 3, parties: 4 }), ({ deal }) => {
      for (const matter of deal.matters) {
        const { vetoed, byPairs, byGrades } = rankOptions(deal, matter);
        const all = matter.options.map((_, i) => i);
        for (const ranking of [byPairs, byGrades])
          expect([...vetoed.map(({ option }) => option), ...ranking.flat()].sort()).toEqual(all);
      }
    }),
  );
});
