import type { Draft, DraftId } from '@proviso/domain/draft';
import { by } from '@proviso/domain/order';
import type { Lineage, Provision, ProvisionId } from '@proviso/domain/provision';

export type Wordings = {
  readonly id: ProvisionId;
  readonly options: readonly {
    readonly draft: DraftId | null;
    readonly provisions: readonly ProvisionId[];
  }[];
};

/**
 * What there is to decide: provisions that lineage ties together, over any number of drafts, are wordings of one matter, one
 * option for each draft that has any; the last option leaves it out. Drafts and provisions come in the order of days and
 * of the text. `sameInSubstance` gives the provisions that keep a provision's wording, or whose wording it keeps.
 */
export function findMatters(
  drafts: readonly Draft[],
  provisions: readonly Provision[],
  lineage: readonly Lineage[],
): {
  readonly matters: readonly Wordings[];
  readonly sameInSubstance: (id: ProvisionId) => readonly ProvisionId[];
} {
  const ids = provisions.map(({ id }) => id);
  const tied = classes(ids, lineage);
  const kept = classes(
    ids,
    lineage.filter(({ kind }) => kind === 'kept'),
  );
  const inOrder = [...drafts]
    .sort(
      by(
        ({ date }) => date,
        ({ id }) => id,
      ),
    )
    .flatMap(({ id }) => textOrder(provisions.filter(({ draft }) => draft === id)));
  const matters = new Map<ProvisionId, Map<DraftId, ProvisionId[]>>();
  for (const { id, draft } of inOrder) {
    const matter = matters.get(tied(id)) ?? new Map<DraftId, ProvisionId[]>();
    matters.set(tied(id), matter.set(draft, [...(matter.get(draft) ?? []), id]));
  }
  const members = new Map<ProvisionId, ProvisionId[]>();
  for (const id of ids) members.set(kept(id), [...(members.get(kept(id)) ?? []), id]);
  return {
    matters: [...matters.values()].map((wordings) => ({
      id: [...wordings.values()][0]?.[0] ?? '',
      options: [
        ...[...wordings].map(([draft, taken]) => ({ draft, provisions: taken })),
        { draft: null, provisions: [] },
      ],
    })),
    sameInSubstance: (id) => (members.get(kept(id)) ?? []).filter((other) => other !== id),
  };
}

/** Parents before their parts, siblings in order. */
function textOrder(own: readonly Provision[]): readonly Provision[] {
  const ids = new Set(own.map(({ id }) => id));
  const sorted = [...own].sort(
    by(
      ({ order }) => order,
      ({ id }) => id,
    ),
  );
  const below = (parent: ProvisionId | null): readonly Provision[] =>
    sorted
      .filter((one) => (one.parent !== null && ids.has(one.parent) ? one.parent : null) === parent)
      .flatMap((one) => [one, ...below(one.id)]);
  return below(null);
}

/** For each id the one that stands for all it is tied to (disjoint sets). */
function classes(
  ids: readonly ProvisionId[],
  ties: readonly Pick<Lineage, 'earlier' | 'later'>[],
): (id: ProvisionId) => ProvisionId {
  const above = new Map(ids.map((id) => [id, id]));
  const top = (id: ProvisionId): ProvisionId => {
    const next = above.get(id);
    return next === undefined || next === id ? id : top(next);
  };
  for (const { earlier, later } of ties)
    if (earlier !== null && later !== null) above.set(top(later), top(earlier));
  return top;
}
