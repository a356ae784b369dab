import type { Draft, DraftId } from '@proviso/domain/draft';
import type { Lineage, Provision, ProvisionId } from '@proviso/domain/provision';
import { inOrder } from '../stance/matrix/matrix-rows.ts';

/** What became of one matter in one draft: its provisions there (several after a split), and what the lineage says. */
export type AlignedCell = {
  readonly draft: DraftId;
  readonly provisions: readonly Provision[];
  readonly lineage: readonly Lineage[];
};
/** One matter across the drafts, a cell for each draft in their order. */
export type AlignedRow = { readonly id: ProvisionId; readonly cells: readonly AlignedCell[] };

/**
 * Sets drafts side by side: provisions that lineage ties together share a row, over any number of drafts. Rows follow the
 * order of the first draft; what only a later one has comes after what stands before it there.
 */
export function alignDrafts(
  drafts: readonly Draft[],
  provisions: readonly Provision[],
  lineage: readonly Lineage[],
): readonly AlignedRow[] {
  const matterOf = matters(provisions, lineage);
  const ordered = drafts.map(({ id }) => inOrder(provisions, id).map(({ provision }) => provision));
  const sequence: ProvisionId[] = [];
  for (const list of ordered) {
    let after = -1;
    for (const { id } of list) {
      const matter = matterOf(id);
      const at = sequence.indexOf(matter);
      if (at < 0) sequence.splice(++after, 0, matter);
      else after = at;
    }
  }
  return sequence.map((matter) => ({
    id: matter,
    cells: drafts.map((draft, i) => ({
      draft: draft.id,
      provisions: (ordered[i] ?? []).filter(({ id }) => matterOf(id) === matter),
      lineage: lineage.filter(
        (one) => one.draft === draft.id && matterOf(one.earlier ?? one.later ?? '') === matter,
      ),
    })),
  }));
}

/** For each provision the one that stands for all it is tied to (disjoint sets; the smallest id of each). */
function matters(
  provisions: readonly Provision[],
  lineage: readonly Lineage[],
): (id: ProvisionId) => ProvisionId {
  const above = new Map<ProvisionId, ProvisionId>(provisions.map(({ id }) => [id, id]));
  const top = (id: ProvisionId): ProvisionId => {
    const next = above.get(id);
    return next === undefined || next === id ? id : top(next);
  };
  for (const { earlier, later } of lineage) {
    if (earlier === null || later === null) continue;
    const [first, second] = [top(earlier), top(later)].sort();
    if (first !== undefined && second !== undefined) above.set(second, first);
  }
  return top;
}
