import type { Claim, ClaimId } from '@proviso/domain/claim';
import { claimTree } from '@proviso/domain/claim-tree';

type Placeable = Pick<Claim, 'id' | 'answers' | 'side' | 'order' | 'link' | 'archived'>;

/** A claim and the one it answers, or null where it stands at the top. */
export type InPlay<C> = { readonly claim: C; readonly parent: ClaimId | null };

/** The claims that are neither archived nor below an archived one, parents before their answers. */
export function inPlay<C extends Placeable>(list: Iterable<C>): readonly InPlay<C>[] {
  const tree = claimTree(list);
  const found: InPlay<C>[] = [];
  const add = (parent: ClaimId | null) => {
    for (const claim of tree.answersTo(parent)) if (!claim.archived) found.push({ claim, parent });
  };
  add(null);
  for (let i = 0; i < found.length; i++) {
    const next = found[i];
    if (next) add(next.claim.id);
  }
  return found;
}

/**
 * For each link in play, the claim with a text that it leads to, by way of other links if need be. A link that leads to
 * nothing in play, or in a circle, has no entry.
 */
export function linkTargets<C extends Placeable>(
  placed: readonly InPlay<C>[],
): ReadonlyMap<ClaimId, ClaimId> {
  const links = new Map<ClaimId, ClaimId | null>();
  for (const { claim } of placed) links.set(claim.id, claim.link);
  const targets = new Map<ClaimId, ClaimId>();
  for (const [id, first] of links) {
    if (first === null) continue;
    const seen = new Set<ClaimId>([id]);
    let at: ClaimId = first;
    for (let next = links.get(at); typeof next === 'string' && !seen.has(at); next = links.get(at)) {
      seen.add(at);
      at = next;
    }
    if (links.get(at) === null) targets.set(id, at);
  }
  return targets;
}
