import type { Draft } from '@proviso/domain/draft';
import { by } from '@proviso/domain/order';
import type { Provision } from '@proviso/domain/provision';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { type Position, positions, type Stance } from '@proviso/domain/stance';
import { type AsOf, type Cell, cellAsOf, cellKey } from '@proviso/domain/stance-matrix';

/** What a row of the matrix is about: a provision, or the draft as a whole. */
export type RowSubject =
  | { readonly kind: 'draft'; readonly id: string; readonly draft: Draft }
  | {
      readonly kind: 'provision';
      readonly id: string;
      readonly provision: Provision;
      readonly depth: number;
    };

export type MatrixRow = {
  readonly subject: RowSubject;
  /** One for each stakeholder, in their order; null where nothing stands. */
  readonly cells: readonly (Cell | null)[];
};
export type MatrixGroup = { readonly theme: string | null; readonly rows: readonly MatrixRow[] };

/** The provisions of a draft, parents before their parts, siblings in order; depth 0 for the topmost. */
export function inOrder(
  provisions: readonly Provision[],
  draft: string,
): readonly { readonly provision: Provision; readonly depth: number }[] {
  const own = provisions.filter((provision) => provision.draft === draft);
  const ids = new Set(own.map(({ id }) => id));
  const below = new Map<string | null, Provision[]>();
  for (const provision of [...own].sort(
    by(
      (one) => one.order,
      (one) => one.id,
    ),
  )) {
    const parent = provision.parent !== null && ids.has(provision.parent) ? provision.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), provision]);
  }
  const walk = (parent: string | null, depth: number): { provision: Provision; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((provision) => [
      { provision, depth },
      ...walk(provision.id, depth + 1),
    ]);
  return walk(null, 0);
}

/** Provisions by their first theme; themes in the order in which they first appear; a part stays with its parent. */
export function byTheme<T extends { readonly provision: Provision; readonly depth: number }>(
  ordered: readonly T[],
): readonly { readonly theme: string; readonly provisions: readonly T[] }[] {
  const groups = new Map<string, T[]>();
  let theme = '';
  for (const entry of ordered) {
    if (entry.depth === 0) theme = entry.provision.themes[0] ?? '';
    groups.set(theme, [...(groups.get(theme) ?? []), entry]);
  }
  return [...groups].map(([name, provisions]) => ({ theme: name, provisions }));
}

/** The rows of one draft, grouped by theme or all in one group by disagreement, the most disputed first. */
export function matrixGroups(input: {
  readonly draft: Draft;
  readonly provisions: readonly Provision[];
  readonly stakeholders: readonly Stakeholder[];
  readonly cells: ReadonlyMap<string, readonly Stance[]>;
  readonly asOf: AsOf;
  readonly sort: 'theme' | 'disagreement';
}): readonly MatrixGroup[] {
  const row = (subject: RowSubject): MatrixRow => ({
    subject,
    cells: input.stakeholders.map((stakeholder) => {
      const key = cellKey({ on: { kind: subject.kind, id: subject.id }, stakeholder: stakeholder.id });
      return cellAsOf(input.cells.get(key) ?? [], input.asOf);
    }),
  });
  const ordered = inOrder(input.provisions, input.draft.id);
  const rowOf = (entry: (typeof ordered)[number]) =>
    row({ kind: 'provision', id: entry.provision.id, ...entry });
  const whole = row({ kind: 'draft', id: input.draft.id, draft: input.draft });
  if (input.sort === 'disagreement') {
    const rows = [whole, ...ordered.map(rowOf)];
    const spreads = new Map(rows.map((one) => [one, disagreement(one)]));
    return [{ theme: null, rows: rows.sort((a, b) => (spreads.get(b) ?? 0) - (spreads.get(a) ?? 0)) }];
  }
  return [
    { theme: null, rows: [whole] },
    ...byTheme(ordered).map(({ theme, provisions }) => ({ theme, rows: provisions.map(rowOf) })),
  ];
}

const place = (position: Position) => positions.indexOf(position);

/**
 * How far apart the positions of a row lie: the mean distance, in steps of the scale (0 to 4), over all pairs of
 * stakeholders that stand somewhere. 0 where fewer than two do.
 */
export function disagreement({ cells }: Pick<MatrixRow, 'cells'>): number {
  const places = cells.flatMap((cell) => (cell ? [place(cell.now.position)] : []));
  let sum = 0;
  let pairs = 0;
  for (const [i, a] of places.entries())
    for (const b of places.slice(i + 1)) {
      sum += Math.abs(a - b);
      pairs++;
    }
  return pairs === 0 ? 0 : sum / pairs;
}
