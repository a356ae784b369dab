import type { Archive } from '@proviso/domain/archive';
import { argumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import { type ClaimTree, claimTree } from '@proviso/domain/claim-tree';
import type { Draft, DraftId } from '@proviso/domain/draft';
import { by } from '@proviso/domain/order';
import type { Provision, ProvisionId } from '@proviso/domain/provision';
import { livingClaims } from './living-claims.ts';

/** Drafts by day, then by id. */
export const draftsInOrder = (archive: Archive): readonly Draft[] =>
  [...archive.drafts].sort(
    by(
      ({ date }) => date,
      ({ id }) => id,
    ),
  );

/** The stakeholders in their order. */
export const stakeholdersInOrder = (archive: Archive): Archive['stakeholders'] =>
  [...archive.stakeholders].sort(
    by(
      ({ order }) => order,
      ({ id }) => id,
    ),
  );

/** The provisions of a draft, each before those that nest in it; `depth` is 1 at the top. */
export function provisionsOf(
  archive: Archive,
  draft: DraftId,
): readonly { readonly provision: Provision; readonly depth: number }[] {
  const own = archive.provisions.filter((provision) => provision.draft === draft);
  const below = new Map<ProvisionId | null, Provision[]>();
  for (const provision of own) {
    const siblings = below.get(provision.parent);
    if (siblings) siblings.push(provision);
    else below.set(provision.parent, [provision]);
  }
  // The last first: they are taken from the end.
  for (const siblings of below.values())
    siblings
      .sort(
        by(
          ({ order }) => order,
          ({ id }) => id,
        ),
      )
      .reverse();
  const open = (below.get(null) ?? []).map((provision) => ({ provision, depth: 1 }));
  const list: { provision: Provision; depth: number }[] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    list.push(next);
    const depth = next.depth + 1;
    for (const provision of below.get(next.provision.id) ?? []) open.push({ provision, depth });
  }
  return list;
}

/** The living claims of every provision's argument as trees. */
export function provisionTrees(archive: Archive): (provision: ProvisionId) => ClaimTree<Claim> {
  const lists = new Map<string, Claim[]>();
  for (const claim of livingClaims(archive.claims)) {
    const list = lists.get(claim.argument);
    if (list) list.push(claim);
    else lists.set(claim.argument, [claim]);
  }
  return (provision) => claimTree(lists.get(argumentId({ kind: 'provision', id: provision })) ?? []);
}
