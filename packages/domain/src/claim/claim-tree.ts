import type { Claim, ClaimId, Side } from './claim.ts';

/** What a tree needs to know of a claim. */
export type Placed = Pick<Claim, 'id' | 'answers' | 'side' | 'order'>;

/** The claims of one argument as a tree. */
export type ClaimTree<C extends Placed> = {
  readonly claims: ReadonlyMap<ClaimId, C>;
  /** The answers to a claim (or, for null, to the argument's subject), in their order; undercuts of its step among them. */
  answersTo(claim: ClaimId | null): readonly C[];
  /** The answers on one side. */
  on(side: Side, claim: ClaimId | null): readonly C[];
  /** From the topmost claim down to the claim's direct parent. */
  ancestors(claim: ClaimId): readonly C[];
  /** Every claim, parents before their answers, siblings in order; depth is 1 for answers to the subject. */
  walk(): Iterable<{ readonly claim: C; readonly depth: number }>;
};

const byOrder = (a: Placed, b: Placed) =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * Builds the tree. A claim whose parent is missing, or which stands in a circle, is shown at the top rather than lost:
 * in a circle the one with the smallest id is cut loose, so that every reader cuts the same.
 */
export function claimTree<C extends Placed>(list: Iterable<C>): ClaimTree<C> {
  const claims = new Map<ClaimId, C>();
  for (const claim of list) claims.set(claim.id, claim);
  const parents = parentsWithoutCircles(claims);
  const answers = new Map<ClaimId | null, C[]>();
  for (const claim of claims.values()) {
    const parent = parents.get(claim.id) ?? null;
    const siblings = answers.get(parent);
    if (siblings) siblings.push(claim);
    else answers.set(parent, [claim]);
  }
  for (const siblings of answers.values()) siblings.sort(byOrder);

  const answersTo = (claim: ClaimId | null): readonly C[] => answers.get(claim) ?? [];
  return {
    claims,
    answersTo,
    on: (side, claim) => answersTo(claim).filter((answer) => answer.side === side),
    ancestors(claim) {
      const path: C[] = [];
      for (let at = parents.get(claim) ?? null; at !== null; at = parents.get(at) ?? null) {
        const found = claims.get(at);
        if (found) path.unshift(found);
      }
      return path;
    },
    *walk() {
      const open = answersTo(null)
        .map((claim) => ({ claim, depth: 1 }))
        .reverse();
      for (let next = open.pop(); next; next = open.pop()) {
        yield next;
        const below = answersTo(next.claim.id);
        for (let i = below.length - 1; i >= 0; i--) {
          const claim = below[i];
          if (claim) open.push({ claim, depth: next.depth + 1 });
        }
      }
    },
  };
}

function parentsWithoutCircles(claims: ReadonlyMap<ClaimId, Placed>): Map<ClaimId, ClaimId | null> {
  const parents = new Map<ClaimId, ClaimId | null>();
  for (const { id, answers } of claims.values())
    parents.set(id, answers !== null && claims.has(answers) ? answers : null);
  const settled = new Set<ClaimId>();
  for (const start of parents.keys()) {
    const path: ClaimId[] = [];
    const onPath = new Set<ClaimId>();
    let at: ClaimId | null = start;
    while (at !== null && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && onPath.has(at)) {
      const circle = path.slice(path.indexOf(at)).sort();
      const loose = circle[0];
      if (loose !== undefined) parents.set(loose, null);
    }
    for (const id of path) settled.add(id);
  }
  return parents;
}
