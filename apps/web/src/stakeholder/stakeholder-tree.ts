import type { Stakeholder } from '@proviso/domain/stakeholder';

export type TreeLine = { readonly stakeholder: Stakeholder; readonly depth: number };

/** Each stakeholder below the one it belongs to, siblings in their order. */
export function stakeholderTree(stakeholders: readonly Stakeholder[]): readonly TreeLine[] {
  const ids = new Set(stakeholders.map(({ id }) => id));
  const below = (parent: string | null, depth: number): readonly TreeLine[] =>
    stakeholders
      .filter((one) => (one.parent !== null && ids.has(one.parent) ? one.parent : null) === parent)
      .flatMap((stakeholder) => [{ stakeholder, depth }, ...below(stakeholder.id, depth + 1)]);
  return below(null, 0);
}
