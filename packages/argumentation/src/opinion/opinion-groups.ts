import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import { acrossGroups, type ConsensusClaim, consensusClaims } from './common-ground.ts';
import { type GroupTally, groupTallies, nobody, together } from './group-tallies.ts';
import { kMeans } from './k-means.ts';
import { principalComponents } from './principal-components.ts';
import { extremities, type Point, projections } from './projection.ts';
import { type RepresentativeClaim, representativeClaims } from './representative-claims.ts';
import { silhouette } from './silhouette.ts';
import { type VoteMatrix, votesCast } from './vote-matrix.ts';
import { votePriority } from './vote-priority.ts';

export type PlacedVoter = { readonly voter: PersonId; readonly at: Point; readonly group: number };
type Named<Found> = Omit<Found, 'claim'> & { readonly claim: ClaimId };

export type OpinionGroups = {
  /** Who has voted enough to have a place; groups are numbered from 0, the largest. */
  readonly placed: readonly PlacedVoter[];
  /** How many voted, but on too few claims. */
  readonly unplaced: number;
  readonly groups: readonly {
    readonly members: number;
    readonly stands: readonly Named<RepresentativeClaim>[];
  }[];
  /** What most of all placed voters agree and disagree with. */
  readonly consensus: Record<'agree' | 'disagree', readonly Named<ConsensusClaim>[]>;
  readonly claims: ReadonlyMap<ClaimId, OpinionOnClaim>;
};

export type OpinionOnClaim = {
  /** By group. */
  readonly tallies: readonly GroupTally[];
  /** How far all groups together agree and disagree (`acrossGroups`), in (0,1). */
  readonly commonGround: Record<'agree' | 'disagree', number>;
  /** How much a further vote would tell (`votePriority`). */
  readonly priority: number;
};

/** So many votes give somebody a place, or as many as there are claims. */
export const enoughVotes = 7;
const numbersOfGroups = [2, 3, 4, 5] as const;
/** A further group must lie better by so much: with less, a handful of votes would make it come and go. */
const clearly = 0.02;

/**
 * Who votes alike, and what sets them apart: Polis's statistics (Small et al. 2021). Votes are projected on their two principal
 * components, and whoever voted enough is put in one of two to five groups by k-means, as many as give clearly the best silhouette. Where
 * nobody's place differs all are one group. The same votes always give the same groups. It pauses wherever it may be interrupted.
 */
export function* findOpinionGroups(matrix: VoteMatrix): Generator<void, OpinionGroups> {
  const components = yield* principalComponents(matrix);
  const points = projections(matrix, components);
  const needed = Math.min(enoughVotes, matrix.claims.length);
  const cast = votesCast(matrix);
  const rows = [...matrix.voters.keys()].filter((row) => needed > 0 && (cast[row] ?? 0) >= needed);
  const division = yield* divide(rows.map((row) => points[row] ?? [0, 0]));
  const groupOf: (number | null)[] = matrix.voters.map(() => null);
  for (const [i, row] of rows.entries()) groupOf[row] = division[i] ?? null;
  const count = division.length === 0 ? 0 : Math.max(...division) + 1;

  const tallies = groupTallies(matrix, groupOf, count);
  yield;
  const all = matrix.claims.map((_, claim) => together(tallies.map((group) => group[claim] ?? nobody)));
  const extremity = extremities(components);
  const consensus = consensusClaims(all);
  const named = <Found extends { readonly claim: number }>(found: readonly Found[]) =>
    found.flatMap((one) => {
      const claim = matrix.claims[one.claim];
      return claim === undefined ? [] : [{ ...one, claim }];
    });
  return {
    placed: rows.flatMap((row) => {
      const [voter, at, group] = [matrix.voters[row], points[row], groupOf[row]];
      return voter !== undefined && at && typeof group === 'number' ? [{ voter, at, group }] : [];
    }),
    unplaced: [...cast].filter((votes) => votes > 0).length - rows.length,
    groups: representativeClaims(tallies).map((stands, group) => ({
      members: division.filter((one) => one === group).length,
      stands: named(stands),
    })),
    consensus: { agree: named(consensus.agree), disagree: named(consensus.disagree) },
    claims: new Map(
      matrix.claims.map((claim, column) => {
        const byGroup = tallies.map((group) => group[column] ?? nobody);
        return [
          claim,
          {
            tallies: byGroup,
            commonGround: {
              agree: acrossGroups(byGroup, 'agree'),
              disagree: acrossGroups(byGroup, 'disagree'),
            },
            priority: votePriority(all[column] ?? nobody, extremity[column] ?? 0),
          },
        ];
      }),
    ),
  };
}

/** The division with the best silhouette; of those that are nearly as good the one with the fewest groups. */
function* divide(points: readonly Point[]): Generator<void, readonly number[]> {
  const places = new Set(points.map(([x, y]) => `${x.toFixed(9)} ${y.toFixed(9)}`)).size;
  let best: readonly number[] = places === 0 ? [] : points.map(() => 0);
  let score = Number.NEGATIVE_INFINITY;
  for (const k of numbersOfGroups) {
    if (k > places) break;
    const groups = yield* kMeans(points, k);
    const found = yield* silhouette(points, groups);
    if (found > score + clearly) [best, score] = [groups, found];
  }
  return best;
}
