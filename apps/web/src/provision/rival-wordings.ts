import type { Draft } from '@proviso/domain/draft';
import type { Lineage, LineageKind, Provision, ProvisionId } from '@proviso/domain/provision';

/** What became of a provision in another draft: its wording there, or null where that draft leaves it out. */
export type RivalWording = {
  readonly draft: Draft;
  readonly provision: Provision | null;
  readonly kind: LineageKind;
  readonly note: string;
};

type Texts = {
  readonly drafts: readonly Draft[];
  readonly provisions: readonly Provision[];
  readonly lineage: readonly Lineage[];
};

/**
 * The other drafts' wordings of a provision, in the order of the drafts' days. Lineage is followed in both directions and
 * over several drafts, so that the third text finds the first through the second.
 */
export function rivalWordings(texts: Texts, of: ProvisionId): readonly RivalWording[] {
  const provisions = new Map(texts.provisions.map((provision) => [provision.id, provision]));
  const drafts = new Map(texts.drafts.map((draft) => [draft.id, draft]));
  const seen = new Set<ProvisionId>([of]);
  const found = new Map<string, RivalWording>();
  const open = [of];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const { id, kind, draft, earlier, later, note } of texts.lineage) {
      if (earlier !== at && later !== at) continue;
      const other = earlier === at ? later : earlier;
      if (other !== null && seen.has(other)) continue;
      const provision = other === null ? null : (provisions.get(other) ?? null);
      const issuedIn = drafts.get(provision?.draft ?? draft);
      // A provision that is new in its own draft has no rival there.
      if (!issuedIn || (other === null && kind === 'new')) continue;
      found.set(other ?? id, { draft: issuedIn, provision, kind, note });
      if (other !== null) {
        seen.add(other);
        open.push(other);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.draft.date.localeCompare(b.draft.date));
}
