import { type Position, positions } from '@proviso/domain/stance';

/** Positions as numbers for computing with: support 2, conditional 1, neutral 0, oppose -1, red line -2. */
export const positionScore: Readonly<Record<Position, number>> = {
  support: 2,
  conditional: 1,
  neutral: 0,
  oppose: -1,
  'red-line': -2,
};

/** How many hold each position, in the order of the scale: what `vanDerEijkAgreement` takes for one provision. */
export function positionCounts(held: Iterable<Position>): readonly number[] {
  const counts = positions.map(() => 0);
  for (const position of held) {
    const at = positions.indexOf(position);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
