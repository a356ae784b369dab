import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimId } from '@proviso/domain/claim';
import type { ClaimTree } from '@proviso/domain/claim-tree';
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';

type Tree = ClaimTree<LiveClaim>;

/**
 * In which column of the map each claim stands, and whether pros or cons answer it. An undercut stands in the column of the
 * claim whose step it answers.
 */
function columns(tree: Tree): ReadonlyMap<ClaimId, { readonly column: number; readonly hasBelow: boolean }> {
  const found = new Map<ClaimId, { column: number; hasBelow: boolean }>();
  for (const { claim } of tree.walk()) {
    const parent = tree.ancestors(claim.id).at(-1);
    const over = parent && found.get(parent.id);
    const isUndercut = claim.side === 'undercut' && over !== undefined;
    if (over && !isUndercut) over.hasBelow = true;
    found.set(claim.id, { column: (over?.column ?? 0) + (isUndercut ? 0 : 1), hasBelow: false });
  }
  return found;
}

export type MapFolding = {
  readonly folded: Accessor<ReadonlySet<ClaimId>>;
  /** How many columns there are with nothing folded, the subject's not counted. */
  readonly depth: Accessor<number>;
  /** The column that all was folded to last; null once all is shown, or something else was folded. */
  readonly level: Accessor<number | null>;
  /** Folds what lies behind a column; null shows all. */
  foldTo(level: number | null): void;
  toggle(claim: ClaimId): void;
};

/** What of the map is folded away. What is chosen after that is shown. */
export function createMapFolding(tree: Accessor<Tree>, selected: Accessor<ClaimId | null>): MapFolding {
  const [folded, setFolded] = createSignal<ReadonlySet<ClaimId>>(new Set());
  const [level, setLevel] = createSignal<number | null>(null);
  const all = createMemo(() => columns(tree()));
  const depth = createMemo(() => {
    let most = 0;
    for (const { column } of all().values()) most = Math.max(most, column);
    return most;
  });
  const without = (ids: readonly ClaimId[]) => {
    if (!ids.some((id) => folded().has(id))) return;
    setFolded((before) => new Set([...before].filter((id) => !ids.includes(id))));
    setLevel(null);
  };
  createEffect(
    on(selected, (id) => {
      if (id !== null)
        without(
          tree()
            .ancestors(id)
            .map((above) => above.id),
        );
    }),
  );
  return {
    folded,
    level,
    depth,
    foldTo(to) {
      setLevel(to);
      setFolded(
        new Set(
          to === null ? [] : [...all()].flatMap(([id, at]) => (at.column === to && at.hasBelow ? [id] : [])),
        ),
      );
    },
    toggle(id) {
      if (folded().has(id)) return without([id]);
      if (!all().get(id)?.hasBelow) return;
      setFolded((before) => new Set([...before, id]));
      setLevel(null);
    },
  };
}
