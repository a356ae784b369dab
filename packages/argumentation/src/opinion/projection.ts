import type { PrincipalComponents } from './principal-components.ts';
import { type VoteMatrix, votesCast } from './vote-matrix.ts';

export type Point = readonly [x: number, y: number];

/**
 * Where each voter stands on the two components. Whoever voted on few claims would lie near the middle for that alone, so the
 * place is moved out by sqrt(claims / votes cast), as Polis does. Without a vote one stands in the middle.
 */
export function projections(
  matrix: VoteMatrix,
  { center, components: [first, second] }: PrincipalComponents,
): readonly Point[] {
  const { voters, claims, votes, seen } = matrix;
  const cast = votesCast(matrix);
  return voters.map((_, row) => {
    const scale = cast[row] ? Math.sqrt(claims.length / (cast[row] ?? 1)) : 0;
    let x = 0;
    let y = 0;
    for (const column of claims.keys()) {
      const at = row * claims.length + column;
      if (!seen[at]) continue;
      const off = (votes[at] ?? 0) - (center[column] ?? 0);
      x += off * (first[column] ?? 0);
      y += off * (second[column] ?? 0);
    }
    return [x * scale, y * scale];
  });
}

/** How far out one would stand by agreeing with nothing but one claim: by claim, 0 or more (the `E` of a priority). */
export function extremities({ center, components: [first, second] }: PrincipalComponents): readonly number[] {
  return [...center].map(
    (mean, column) =>
      Math.sqrt(center.length) * Math.abs(1 - mean) * Math.hypot(first[column] ?? 0, second[column] ?? 0),
  );
}
