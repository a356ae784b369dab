import type { ClaimId } from '@proviso/domain/claim';
import type * as Y from 'yjs';
import { claimsOf, wordingOf } from './argument-document.ts';

/** What one transaction changed. A claim is named whether it is new, moved, stamped, archived or edited. */
export type ArgumentChange = { readonly claims: ReadonlySet<ClaimId>; readonly wording: boolean };

/** Tells what changed after each transaction that changed something; gives the way to stop. */
export function observeArgument(doc: Y.Doc, changed: (change: ArgumentChange) => void): () => void {
  const claims = claimsOf(doc);
  const wording = wordingOf(doc);
  const onClaims = (events: Y.YEvent<Y.AbstractType<unknown>>[]) =>
    changed({ claims: claimsIn(events), wording: false });
  const onWording = () => changed({ claims: new Set(), wording: true });
  claims.observeDeep(onClaims);
  wording.observe(onWording);
  return () => {
    claims.unobserveDeep(onClaims);
    wording.unobserve(onWording);
  };
}

function claimsIn(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Set<ClaimId> {
  const ids = new Set<ClaimId>();
  for (const event of events) {
    const [id] = event.path;
    if (typeof id === 'string') ids.add(id);
    else for (const key of event.keys.keys()) ids.add(key);
  }
  return ids;
}
