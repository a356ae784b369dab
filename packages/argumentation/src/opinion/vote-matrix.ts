import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { Vote } from '@proviso/domain/vote';

/** Who voted how on which claim: voters by claims, row by row. */
export type VoteMatrix = {
  readonly voters: readonly PersonId[];
  readonly claims: readonly ClaimId[];
  /** 1 agrees, -1 disagrees; 0 passes, or has not voted. */
  readonly votes: Int8Array;
  /** 1 where the voter has voted, a pass included. */
  readonly seen: Uint8Array;
};

const values = { agree: 1, disagree: -1, pass: 0 } as const;

/**
 * The votes on these claims; of each person on each claim the latest counts. Voters are in the order of their ids, so that the
 * same votes always make the same matrix.
 */
export function voteMatrix(list: Iterable<Vote>, claims: readonly ClaimId[]): VoteMatrix {
  const columns = new Map(claims.map((claim, column) => [claim, column]));
  const latest = new Map<PersonId, Map<number, Vote>>();
  for (const vote of list) {
    const column = columns.get(vote.claim);
    if (column === undefined) continue;
    const row = latest.get(vote.by) ?? new Map<number, Vote>();
    latest.set(vote.by, row);
    const other = row.get(column);
    if (!other || other.at <= vote.at) row.set(column, vote);
  }
  const voters = [...latest.keys()].sort();
  const votes = new Int8Array(voters.length * claims.length);
  const seen = new Uint8Array(voters.length * claims.length);
  for (const [row, voter] of voters.entries())
    for (const [column, { choice }] of latest.get(voter) ?? []) {
      votes[row * claims.length + column] = values[choice];
      seen[row * claims.length + column] = 1;
    }
  return { voters, claims, votes, seen };
}

/** On how many claims each voter has voted. */
export function votesCast({ voters, claims, seen }: VoteMatrix): Uint32Array {
  const cast = new Uint32Array(voters.length);
  for (const row of voters.keys())
    for (let at = row * claims.length; at < (row + 1) * claims.length; at++)
      cast[row] = (cast[row] ?? 0) + (seen[at] ?? 0);
  return cast;
}
