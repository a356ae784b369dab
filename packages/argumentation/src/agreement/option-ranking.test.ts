import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, rankByGrades, rankByPairs } from './option-ranking.ts';

/** So many voters who put the options, by letter, in this order. */
const voters = (count: number, order: string): Ballot[] => {
  const letters = [...order].sort();
  return Array.from({ length: count }, () => letters.map((letter) => letters.length - order.indexOf(letter)));
};
const ballots = (options: number) =>
  fc.array(fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { minLength: options, maxLength: options }), {
    maxLength: 9,
  });
const sized = fc
  .integer({ min: 1, max: 5 })
  .chain((options) => fc.tuple(fc.constant(options), ballots(options)));

describe('a ranking by pairs', () => {
  it('is the published one of 45 voters and five options, where majorities go in circles', () => {
    const all = [
      ...voters(5, 'ACBED'),
      ...voters(5, 'ADECB'),
      ...voters(8, 'BEDAC'),
      ...voters(3, 'CABED'),
      ...voters(7, 'CAEBD'),
      ...voters(2, 'CBADE'),
      ...voters(7, 'DCEBA'),
      ...voters(8, 'EBADC'),
    ];
    expect(rankByPairs(5, all)).toEqual({ ranking: [[4], [0], [2], [1], [3]], winner: null });
  });

  it('puts the option first that beats each other one, though fewer voters like it best', () => {
    const all = [...voters(42, 'MNCK'), ...voters(26, 'NCKM'), ...voters(15, 'CKNM'), ...voters(17, 'KCNM')];
    // C, K, M, N: the capital of Tennessee.
    expect(rankByPairs(4, all)).toEqual({ ranking: [[3], [0], [1], [2]], winner: 3 });
  });

  it('leaves whoever does not say out where it matters, and ties where nothing is known', () => {
    expect(
      rankByPairs(2, [
        [1, null],
        [null, 2],
      ]),
    ).toEqual({ ranking: [[0, 1]], winner: null });
    expect(rankByPairs(3, [])).toEqual({ ranking: [[0, 1, 2]], winner: null });
    expect(rankByPairs(1, [])).toEqual({ ranking: [[0]], winner: 0 });
  });

  it('always has the one that beats all others alone in front, each option once, and turns round with the ballots', () => {
    fc.assert(
      fc.property(sized, ([options, all]) => {
        const { ranking, winner } = rankByPairs(options, all);
        expect(ranking.flat().sort()).toEqual(Array.from({ length: options }, (_, i) => i));
        if (winner !== null) expect(ranking[0]).toEqual([winner]);
        const reversed = all.map((ballot) => ballot.map((grade) => (grade === null ? null : -grade)));
        const back = rankByPairs(options, reversed).ranking;
        if (options === 2 || ranking.length === options)
          expect(back.map((group) => [...group])).toEqual([...ranking].reverse().map((group) => [...group]));
      }),
    );
  });
});

describe('a ranking by grades', () => {
  it('is by the grade in the middle: of the same cities the one that nobody minds', () => {
    // Grades 3 to 0: the nearest city 3, the farthest 0.
    const all = [
      ...Array.from({ length: 42 }, (): Ballot => [1, 0, 3, 2]),
      ...Array.from({ length: 26 }, (): Ballot => [2, 1, 0, 3]),
      ...Array.from({ length: 15 }, (): Ballot => [3, 2, 0, 1]),
      ...Array.from({ length: 17 }, (): Ballot => [2, 3, 0, 1]),
    ];
    const { ranking, judgments } = rankByGrades(4, all);
    expect(judgments.map((one) => one?.grade)).toEqual([2, 1, 0, 2]);
    expect(ranking).toEqual([[3], [0], [1], [2]]);
  });

  it('takes the lower of two middle grades, and by the gauge whoever has more above', () => {
    expect(rankByGrades(1, [[2], [-2]]).judgments).toEqual([{ grade: -2, above: 0.5, below: 0 }]);
    const { ranking } = rankByGrades(3, [
      [2, 0, 0],
      [0, 0, 0],
      [0, -2, 0],
    ]);
    expect(ranking).toEqual([[0], [2], [1]]);
  });

  it('puts what nobody has graded last', () => {
    expect(rankByGrades(3, [[null, -2, null]])).toEqual({
      ranking: [[1], [0, 2]],
      judgments: [null, { grade: -2, above: 0, below: 0 }, null],
    });
  });

  it('names each option once, never a worse middle grade before a better one, and lets no better grade harm', () => {
    fc.assert(
      fc.property(sized, fc.nat(), ([options, all], pick) => {
        const { ranking, judgments } = rankByGrades(options, all);
        expect(ranking.flat().sort()).toEqual(Array.from({ length: options }, (_, i) => i));
        const grades = ranking.flatMap((group) => group.map((i) => judgments[i]?.grade ?? -9));
        expect(grades).toEqual([...grades].sort((a, b) => b - a));
        const raised = all.map((ballot) =>
          ballot.map((grade, i) => (i === pick % options && grade !== null ? 2 : grade)),
        );
        const place = (groups: readonly (readonly number[])[]) =>
          groups.findIndex((group) => group.includes(pick % options));
        expect(place(rankByGrades(options, raised).ranking)).toBeLessThanOrEqual(place(ranking));
      }),
    );
  });
});
