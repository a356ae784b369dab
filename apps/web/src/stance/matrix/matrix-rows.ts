import type { Draft } from '@proviso/domain/draft';
import { by } from '@proviso/domain/order';
import type { Provision } from '@proviso/domain/provision';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { type Position, positions } from '@proviso/domain/stance';
import { type AsOf, type Cell, cellAsOf, cellKey, type Settlements } from '@proviso/domain/stance-matrix';
import type { Standing } from '@proviso/domain/standing';

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

/** How the rows are ordered: by theme, as numbered, or by how far apart the stakeholders stand. */
export const rowOrders = ['theme', 'number', 'agreement', 'disagreement'] as const;
export type RowOrder = (typeof rowOrders)[number];
export type SubjectGroup = { readonly theme: string | null; readonly subjects: readonly RowSubject[] };

/**
 * What the rows of one draft are about: the draft as a whole first, then its provisions by theme or in their order; or all
 * in one group by `spread`, which is asked only then: the mean distance of positions, null where fewer than two stand.
 */
export function subjectGroups(input: {
  readonly draft: Draft;
  readonly provisions: readonly Provision[];
  readonly sort: RowOrder;
  readonly spread: (subject: RowSubject) => number | null;
}): readonly SubjectGroup[] {
  const ordered = inOrder(input.provisions, input.draft.id);
  const subjectOf = (entry: (typeof ordered)[number]): RowSubject => ({
    kind: 'provision',
    id: entry.provision.id,
    ...entry,
  });
  const whole: RowSubject = { kind: 'draft', id: input.draft.id, draft: input.draft };
  const all = [whole, ...ordered.map(subjectOf)];
  if (input.sort === 'number') return [{ theme: null, subjects: all }];
  if (input.sort !== 'theme') {
    const spreads = new Map(all.map((one) => [one, input.spread(one)]));
    const sign = input.sort === 'agreement' ? 1 : -1;
    const rank = (one: RowSubject) => {
      const spread = spreads.get(one) ?? null;
      return spread === null ? Number.POSITIVE_INFINITY : sign * spread;
    };
    const ranked = all.map((one) => ({ one, rank: rank(one) }));
    ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank));
    return [{ theme: null, subjects: ranked.map(({ one }) => one) }];
  }
  return [
    { theme: null, subjects: [whole] },
    ...byTheme(ordered).map(({ theme, provisions }) => ({ theme, subjects: provisions.map(subjectOf) })),
  ];
}

/** The rows of one draft by theme, with their cells. */
export function matrixGroups(input: {
  readonly draft: Draft;
  readonly provisions: readonly Provision[];
  readonly stakeholders: readonly Stakeholder[];
  readonly cells: ReadonlyMap<string, readonly Standing[]>;
  readonly settlements?: Settlements;
  readonly asOf: AsOf;
}): readonly MatrixGroup[] {
  const cell = (on: RowSubject, stakeholder: string) =>
    cellAsOf(
      input.cells.get(cellKey({ on: { kind: on.kind, id: on.id }, stakeholder })) ?? [],
      input.asOf,
      input.settlements,
    );
  return subjectGroups({ ...input, sort: 'theme', spread: () => null }).map(({ theme, subjects }) => ({
    theme,
    rows: subjects.map((subject) => ({
      subject,
      cells: input.stakeholders.map(({ id }) => cell(subject, id)),
    })),
  }));
}

const place = (position: Position) => positions.indexOf(position);

/**
 * How far apart the positions of a row lie: the mean distance, in steps of the scale (0 to 4), over all pairs of
 * stakeholders that stand somewhere. Null where fewer than two do.
 */
export function disagreement(cells: readonly (Cell | null)[]): number | null {
  const places = cells.flatMap((cell) => (cell ? [place(cell.now.position)] : []));
  let sum = 0;
  let pairs = 0;
  for (const [i, a] of places.entries())
    for (const b of places.slice(i + 1)) {
      sum += Math.abs(a - b);
      pairs++;
    }
  return pairs === 0 ? null : sum / pairs;
}
