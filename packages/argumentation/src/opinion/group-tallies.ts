import type { VoteMatrix } from './vote-matrix.ts';

/** How a group voted on a claim; `seen` counts passes too. */
export type GroupTally = { readonly agree: number; readonly disagree: number; readonly seen: number };

export const nobody: GroupTally = { agree: 0, disagree: 0, seen: 0 };

/** For each group the tally of each claim; voters whose group is null count in none. */
export function groupTallies(
  { voters, claims, votes, seen }: VoteMatrix,
  groupOf: readonly (number | null)[],
  groups: number,
): readonly (readonly GroupTally[])[] {
  return Array.from({ length: groups }, (_, group) => {
    const members = [...voters.keys()].filter((row) => groupOf[row] === group);
    return claims.map((_, column) => {
      const tally = { agree: 0, disagree: 0, seen: 0 };
      for (const row of members) {
        const at = row * claims.length + column;
        if (votes[at] === 1) tally.agree++;
        if (votes[at] === -1) tally.disagree++;
        tally.seen += seen[at] ?? 0;
      }
      return tally;
    });
  });
}

export const together = (tallies: Iterable<GroupTally>): GroupTally =>
  [...tallies].reduce(
    (sum, { agree, disagree, seen }) => ({
      agree: sum.agree + agree,
      disagree: sum.disagree + disagree,
      seen: sum.seen + seen,
    }),
    nobody,
  );
