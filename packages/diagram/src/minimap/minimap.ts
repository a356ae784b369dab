import type { Claim, ClaimId, Side } from '@proviso/domain/claim';
import { claimTree } from '@proviso/domain/claim-tree';

/** One bar of the minimap. `start` and `span` are shares of the width in [0,1]; rows are counted from 1 below the subject's. */
export type MinimapBar = {
  readonly id: ClaimId;
  readonly side: Side;
  readonly row: number;
  readonly start: number;
  readonly span: number;
};

export type Minimap = {
  readonly bars: readonly MinimapBar[];
  /** The number of rows, the subject's not counted. */
  readonly rows: number;
};

/**
 * An argument as an icicle: a bar for each claim, as wide as it and all below it are many, answers under what they answer. The subject
 * is a bar over the whole width and not in the list. Archived claims and all below them are left out.
 */
export function minimap(
  claims: Iterable<Pick<Claim, 'id' | 'answers' | 'side' | 'order' | 'archived'>>,
): Minimap {
  const tree = claimTree(claims);
  const parents = [...tree.walk()].reverse();
  const sizes = new Map<ClaimId, number>();
  for (const { claim } of parents) {
    const below = tree.answersTo(claim.id).reduce((sum, answer) => sum + (sizes.get(answer.id) ?? 0), 0);
    sizes.set(claim.id, claim.archived ? 0 : below + 1);
  }
  const total = tree.answersTo(null).reduce((sum, claim) => sum + (sizes.get(claim.id) ?? 0), 0);
  const bars: MinimapBar[] = [];
  let rows = 0;
  const open: { readonly id: ClaimId | null; readonly row: number; readonly start: number }[] = [
    { id: null, row: 0, start: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    let before = next.start;
    for (const claim of tree.answersTo(next.id)) {
      const size = sizes.get(claim.id) ?? 0;
      if (size === 0) continue;
      const row = next.row + 1;
      bars.push({ id: claim.id, side: claim.side, row, start: before / total, span: size / total });
      open.push({ id: claim.id, row, start: before });
      rows = Math.max(rows, row);
      before += size;
    }
  }
  return { bars, rows };
}
