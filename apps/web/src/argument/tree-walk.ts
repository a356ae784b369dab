import type { ClaimId } from '@proviso/domain/claim';
import type { ClaimTree, Placed } from '@proviso/domain/claim-tree';

export type Direction = 'up' | 'down' | 'before' | 'after';

/**
 * Where an arrow leads from a claim, or from the subject (null): up to what it answers, down to its first answer, before
 * and after among the answers to the same. Undefined where there is nothing that way.
 */
export function neighbour<C extends Placed>(
  tree: ClaimTree<C>,
  from: ClaimId | null,
  direction: Direction,
): ClaimId | null | undefined {
  if (direction === 'down') return tree.answersTo(from)[0]?.id;
  if (from === null) return undefined;
  const parent = tree.ancestors(from).at(-1)?.id ?? null;
  if (direction === 'up') return parent;
  // As they stand on the page: pros, then cons, then undercuts.
  const siblings = (['pro', 'con', 'undercut'] as const).flatMap((side) => tree.on(side, parent));
  const at = siblings.findIndex(({ id }) => id === from);
  return siblings[direction === 'before' ? at - 1 : at + 1]?.id;
}
