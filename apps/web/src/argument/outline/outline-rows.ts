import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimId } from '@proviso/domain/claim';
import type { ClaimTree } from '@proviso/domain/claim-tree';

/** One line of the outline. `level` counts from 1; `position` of `size` among its siblings, as screen readers say it. */
export type OutlineRow = {
  readonly claim: LiveClaim;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  /** How many claims lie below it, at any depth; null where nothing does. */
  readonly below: number | null;
  readonly folded: boolean;
};

/** The lines that show: every claim in reading order, except those below a folded one. */
export function outlineRows(tree: ClaimTree<LiveClaim>, folded: ReadonlySet<ClaimId>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const visit = (parent: ClaimId | null, level: number, shown: boolean): number => {
    const siblings = tree.answersTo(parent);
    let total = siblings.length;
    siblings.forEach((claim, index) => {
      const isFolded = folded.has(claim.id);
      const at = rows.length;
      if (shown)
        rows.push({
          claim,
          level,
          position: index + 1,
          size: siblings.length,
          below: null,
          folded: isFolded,
        });
      const below = visit(claim.id, level + 1, shown && !isFolded);
      const row = rows[at];
      if (shown && row && below > 0) rows[at] = { ...row, below };
      total += below;
    });
    return total;
  };
  visit(null, 1, true);
  return rows;
}

/** Whether two lines look alike; what the claim itself says is read from the claim. */
export const isSameRow = (a: OutlineRow, b: OutlineRow): boolean =>
  a.claim === b.claim &&
  a.level === b.level &&
  a.position === b.position &&
  a.size === b.size &&
  a.below === b.below &&
  a.folded === b.folded;
