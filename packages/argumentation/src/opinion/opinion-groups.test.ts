import type { Vote } from '@proviso/domain/vote';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opinionGroups } from './opinion-groups.ts';
import { proportionZ, twoProportionsZ } from './proportion.ts';
import { isSetApart } from './representative-claims.ts';
import { silhouette } from './silhouette.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { voteMatrix } from './vote-matrix.ts';

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

  it('find the axes of a symmetric matrix', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 10, maxLength: 10 }),
        (drawn) => {
          const at = (i: number, j: number) =>
            drawn[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)] ?? 0;
          const matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => at(i, j)));
          const found = symmetricEigen(matrix);
          for (const { value, vector } of found)
            for (const [i, row] of matrix.entries())
              expect(row.reduce((sum, x, j) => sum + x * (vector[j] ?? 0), 0)).toBeCloseTo(
                value * (vector[i] ?? 0),
                9,
              );
          expect(found.map(({ value }) => value)).toEqual(
            found.map(({ value }) => value).sort((a, b) => b - a),
          );
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });
});
