import type { Vote } from '@proviso/domain/vote';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../testing/finish.ts';
import { findOpinionGroups } from './opinion-groups.ts';
import { proportionZ, twoProportionsZ } from './proportion.ts';
import { isSetApart } from './representative-claims.ts';
import { silhouette as findSilhouette } from './silhouette.ts';
import { largestEigenpairs } from './tridiagonal-eigen.ts';
import { type VoteMatrix, voteMatrix } from './vote-matrix.ts';

const opinionGroups = (matrix: VoteMatrix) => finish(findOpinionGroups(matrix));
const silhouette = (...given: Parameters<typeof findSilhouette>) => finish(findSilhouette(...given));
const moment = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const claims = Array.from({ length: 10 }, (_, i) => `c${i}`);

/** Two camps of different size: they stand against each other on the first five claims, agree on the sixth, and pass on the last. */
function camps(first: number, second: number): Vote[] {
  return Array.from({ length: first + second }, (_, person) =>
    claims.map((claim, i): Vote => {
      const isFirst = person < first;
      const choice = i === 9 ? 'pass' : i === 5 ? 'agree' : i < 5 === isFirst ? 'agree' : 'disagree';
      return { claim, choice, impact: null, by: `p${person}`, at: moment(i) };
    }),
  ).flat();
}

describe('opinion groups', () => {
  it('are the camps in which people vote, the larger first', () => {
    const { placed, groups, unplaced } = opinionGroups(voteMatrix(camps(4, 7), claims));
    expect(groups.map(({ members }) => members)).toEqual([7, 4]);
    expect(unplaced).toBe(0);
    for (const { voter, group } of placed) expect(group).toBe(Number(voter.slice(1)) < 4 ? 1 : 0);
  });

  it('say what sets each apart, and what all agree on', () => {
    const { groups, consensus, claims: on } = opinionGroups(voteMatrix(camps(8, 8), claims));
    for (const { stands } of groups) {
      expect(stands).toHaveLength(5);
      // The one that a group agrees with most is always among them; it sets nobody apart.
      for (const one of stands) expect(isSetApart(one)).toBe(one.claim !== 'c5');
    }
    expect(consensus.agree.map(({ claim }) => claim)).toEqual(['c5']);
    expect(consensus.disagree).toEqual([]);
    const across = (claim: string) => on.get(claim)?.commonGround.agree ?? 0;
    for (const claim of claims) if (claim !== 'c5') expect(across('c5')).toBeGreaterThan(across(claim));
  });

  it('leave out who has voted on too few claims to be placed', () => {
    const few: Vote[] = [{ claim: 'c0', choice: 'agree', impact: null, by: 'guest', at: moment(1) }];
    const { placed, unplaced } = opinionGroups(voteMatrix([...camps(3, 3), ...few], claims));
    expect(placed).toHaveLength(6);
    expect(unplaced).toBe(1);
  });

  it('do not exist without votes, and are one where all vote alike', () => {
    expect(opinionGroups(voteMatrix([], claims))).toMatchObject({ placed: [], groups: [], unplaced: 0 });
    expect(opinionGroups(voteMatrix([], []))).toMatchObject({ placed: [], groups: [] });
    expect(opinionGroups(voteMatrix(camps(5, 0), claims)).groups.map(({ members }) => members)).toEqual([5]);
  });

  it('count the latest vote of each, in whatever order they come, and are then always the same', () => {
    const vote = fc.record({
      claim: fc.constantFrom(...claims),
      choice: fc.constantFrom('agree' as const, 'disagree' as const, 'pass' as const),
      by: fc.constantFrom('ann', 'ben', 'cat', 'dan', 'eve', 'fay'),
      second: fc.nat(1_000_000),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(vote, { maxLength: 150, selector: ({ second }) => second }),
        fc.integer(),
        (drawn, turn) => {
          const votes = drawn.map(
            ({ second, ...rest }): Vote => ({ ...rest, impact: null, at: moment(second) }),
          );
          const turned = votes.toSorted(
            (a, b) => ((Date.parse(a.at) ^ turn) % 97) - ((Date.parse(b.at) ^ turn) % 97),
          );
          const found = opinionGroups(voteMatrix(votes, claims));
          expect(opinionGroups(voteMatrix(turned, claims))).toEqual(found);
          const sizes = found.groups.map(({ members }) => members);
          expect(sizes.toSorted((a, b) => b - a)).toEqual(sizes);
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(found.placed.length);
          for (const { at } of found.placed)
            for (const place of at) expect(Number.isFinite(place)).toBe(true);
          for (const { tallies } of found.claims.values())
            for (const { agree, disagree, seen } of tallies)
              expect(agree + disagree).toBeLessThanOrEqual(seen);
        },
      ),
      { seed: 21, numRuns: 150 },
    );
  });
});

describe('the figures they rest on', () => {
  it('test one proportion against a half and two against each other', () => {
    expect(proportionZ(15, 16)).toBeCloseTo(3.6380343755449944, 12);
    expect(twoProportionsZ({ successes: 3, trials: 3 }, { successes: 5, trials: 5 })).toBe(0);
    expect(twoProportionsZ({ successes: 6, trials: 6 }, { successes: 1, trials: 9 })).toBeGreaterThan(1.2816);
  });

  it('give the silhouette of two pairs far from each other nearly 1, and of one group 0', () => {
    const points = [
      [0, 0],
      [0, 1],
      [100, 0],
      [100, 1],
    ] as const;
    expect(silhouette(points, [0, 0, 1, 1])).toBeGreaterThan(0.98);
    expect(silhouette(points, [0, 1, 0, 1])).toBeLessThan(0);
    expect(silhouette(points, [0, 0, 0, 0])).toBe(0);
  });

  it('find the largest eigenvalues of a tridiagonal matrix, also where it falls apart or they are equal', () => {
    const entry = fc.oneof(
      fc.constant(0),
      fc.integer({ min: -3, max: 3 }),
      fc.double({ min: -5, max: 5, noNaN: true }).map((x) => (Math.abs(x) < 1e-6 ? 0 : x)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, entry), { minLength: 1, maxLength: 12 }), (drawn) => {
        const diagonal = drawn.map(([own]) => own);
        const beside = drawn.map(([, next]) => next).slice(1);
        const found = largestEigenpairs({ diagonal, beside }, 2);
        const image = (vector: Float64Array) =>
          diagonal.map(
            (own, i) =>
              own * (vector[i] ?? 0) +
              (i > 0 ? (beside[i - 1] ?? 0) * (vector[i - 1] ?? 0) : 0) +
              (beside[i] ?? 0) * (vector[i + 1] ?? 0),
          );
        for (const { value, vector } of found) {
          expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
          for (const [i, x] of image(vector).entries()) expect(x).toBeCloseTo(value * (vector[i] ?? 0), 8);
        }
        const [first, second] = found;
        if (!second) return;
        expect(first?.value).toBeGreaterThanOrEqual(second.value - 1e-9);
        expect(first?.vector.reduce((sum, x, i) => sum + x * (second.vector[i] ?? 0), 0)).toBeCloseTo(0, 8);
        // No direction makes more of itself than the first, and none that is left more than the second.
        for (const start of diagonal.keys()) {
          let left = Float64Array.from(diagonal, (_, i) => (i === start ? 1 : ((i * 5 + start) % 7) / 7));
          for (const { value, vector } of found) {
            const length = left.reduce((sum, x) => sum + x * x, 0);
            if (length < 1e-12) break;
            const made = image(left).reduce((sum, x, i) => sum + x * (left[i] ?? 0), 0);
            expect(made / length).toBeLessThanOrEqual(value + 1e-7);
            const share = left.reduce((sum, x, i) => sum + x * (vector[i] ?? 0), 0);
            left = left.map((x, i) => x - share * (vector[i] ?? 0));
          }
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
