import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimId } from '@proviso/domain/claim';
import type { ClaimTree } from '@proviso/domain/claim-tree';

/** The new claims of an argument, in the order of the tree, and how many are new below each claim. */
export type FreshTree = {
  readonly claims: readonly ClaimId[];
  readonly isNew: (claim: ClaimId) => boolean;
  readonly below: (claim: ClaimId) => number;
};

/** Looks at each claim once, and at the ancestors of the few that are new. */
export function freshTree(tree: ClaimTree<LiveClaim>, isNew: (claim: LiveClaim) => boolean): FreshTree {
  const fresh = new Set<ClaimId>();
  for (const claim of tree.claims.values()) if (isNew(claim)) fresh.add(claim.id);
  const below = new Map<ClaimId, number>();
  for (const id of fresh)
    for (const { id: ancestor } of tree.ancestors(id)) below.set(ancestor, (below.get(ancestor) ?? 0) + 1);
  const claims: ClaimId[] = [];
  if (fresh.size > 0) for (const { claim } of tree.walk()) if (fresh.has(claim.id)) claims.push(claim.id);
  return { claims, isNew: (id) => fresh.has(id), below: (id) => below.get(id) ?? 0 };
}

/** The new claim after a given one, round and round; null where there is none. */
export function nextFresh({ claims }: FreshTree, after: ClaimId | null): ClaimId | null {
  const at = after === null ? -1 : claims.indexOf(after);
  return claims[(at + 1) % Math.max(1, claims.length)] ?? null;
}

/** The new claims of a branch, its root among them. */
export const freshBranch = (
  { claims }: FreshTree,
  tree: ClaimTree<LiveClaim>,
  root: ClaimId,
): readonly ClaimId[] =>
  claims.filter((id) => id === root || tree.ancestors(id).some((ancestor) => ancestor.id === root));
