import type { ClaimId } from '@proviso/domain/claim';
import { type ClaimTree, claimTree } from '@proviso/domain/claim-tree';
import type { MapClaim } from './map-layout.ts';

/** A claim's place in the drawing. */
export type MapNode = {
  readonly claim: MapClaim | null;
  readonly depth: number;
  /** How many undercuts deep, from the claim whose step they are about. */
  readonly nested: number;
  /** The step it is a premise of; null for the subject. Joint premises share one. */
  readonly step: MapTreeStep | null;
  readonly hidden: number;
  /** Pros, cons, and after each of them the undercuts of its step, top to bottom. */
  readonly children: MapNode[];
};

export type MapTreeStep = {
  readonly premises: MapNode[];
  /** What is answered: the parent, or for an undercut the step it is about. */
  readonly answers: MapNode | MapTreeStep;
};

/** What to leave out: claims deeper than `depth` columns, and what lies below claims that are `folded`. */
export type Folding = { readonly depth?: number; readonly folded?: ReadonlySet<ClaimId> };

/**
 * The tree as it is drawn. Archived claims and all below them are left out. Joint premises stand together, at the place
 * of the first. An undercut stands below the claim whose step it answers, in the same column, and is not folded away with
 * that claim's pros and cons, since it is about the step.
 */
export function mapTree(
  list: Iterable<MapClaim>,
  { depth = Number.POSITIVE_INFINITY, folded }: Folding,
): MapNode {
  const tree = claimTree(list);
  const sizes = sizesBelow(tree);
  const answers = (id: ClaimId | null, undercuts: boolean) =>
    tree
      .answersTo(id)
      .filter((claim) => !claim.archived && (claim.side === 'undercut' && id !== null) === undercuts);
  const root: MapNode = { claim: null, depth: 0, nested: 0, step: null, hidden: 0, children: [] };
  const open: MapNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.hidden > 0) continue;
    const parent: MapNode = node;
    // What is still to be placed below this node, the next last: groups of premises with what they answer.
    const groups = grouped(answers(parent.claim?.id ?? null, false))
      .map((claims) => ({ claims, answers: parent as MapNode | MapTreeStep, nested: 0 }))
      .reverse();
    for (let group = groups.pop(); group; group = groups.pop()) {
      const step: MapTreeStep = { premises: [], answers: group.answers };
      for (const claim of group.claims) {
        const at = parent.depth + 1;
        const below = answers(claim.id, false).reduce((sum, answer) => sum + (sizes.get(answer.id) ?? 0), 0);
        const hidden = at >= depth || folded?.has(claim.id) ? below : 0;
        const child: MapNode = { claim, depth: at, nested: group.nested, step, hidden, children: [] };
        step.premises.push(child);
        parent.children.push(child);
        open.push(child);
      }
      const undercuts = grouped(group.claims.flatMap((claim) => answers(claim.id, true)));
      const nested = group.nested + 1;
      for (const claims of undercuts.reverse()) groups.push({ claims, answers: step, nested });
    }
  }
  return root;
}

/** Claims that only work together, together. */
function grouped(claims: readonly MapClaim[]): MapClaim[][] {
  const groups = new Map<string, MapClaim[]>();
  for (const claim of claims) {
    const key = claim.joint === null ? `alone ${claim.id}` : `${claim.side} ${claim.answers} ${claim.joint}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

/** How many claims each one stands for: itself and all below it that are not archived. */
function sizesBelow(tree: ClaimTree<MapClaim>): ReadonlyMap<ClaimId, number> {
  const sizes = new Map<ClaimId, number>();
  const order = [...tree.walk()].reverse();
  for (const { claim } of order) {
    const below = tree.answersTo(claim.id).reduce((sum, answer) => sum + (sizes.get(answer.id) ?? 0), 0);
    sizes.set(claim.id, claim.archived ? 0 : below + 1);
  }
  return sizes;
}
