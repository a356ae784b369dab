import type { ClaimId } from '@proviso/domain/claim';
import * as Y from 'yjs';
import { type LiveClaim, readClaim } from '../claim/live-claim.ts';

// The document of one argument has two roots. `wording` is the text of the provision that is argued about, and stays
// empty in an argument about anything else. `claims` holds a map for each claim, under the claim's id; see live-claim.

export const longestWording = 10_000;

/** Who writes what only the server may write. One fixed id: the log's fence lets one writer at a time through. */
export const serverClient = 1;

export type ArgumentState = { readonly wording: string; readonly claims: readonly LiveClaim[] };

/** An empty document with its roots in place: an update is judged by the types its slots have. */
export function newArgumentDocument(): Y.Doc {
  const doc = new Y.Doc();
  wordingOf(doc);
  claimsOf(doc);
  return doc;
}

export const wordingOf = (doc: Y.Doc): Y.Text => doc.getText('wording');

export const claimsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('claims');

/** The map of a claim, or null where there is none. */
export function claimMapOf(doc: Y.Doc, claim: ClaimId): Y.Map<unknown> | null {
  const map = claimsOf(doc).get(claim);
  return map instanceof Y.Map ? map : null;
}

/** The text of a claim for an editor to bind to; null for a link or an unknown claim. */
export function claimTextOf(doc: Y.Doc, claim: ClaimId): Y.Text | null {
  const text = claimMapOf(doc, claim)?.get('text');
  return text instanceof Y.Text ? text : null;
}

/** One claim as plain data, or null where there is none. */
export function readClaimOf(doc: Y.Doc, claim: ClaimId): LiveClaim | null {
  const map = claimMapOf(doc, claim);
  return map === null ? null : readClaim(claim, map);
}

/** The whole document as plain data; claims in no particular order. */
export function readArgument(doc: Y.Doc): ArgumentState {
  const claims: LiveClaim[] = [];
  for (const [id, map] of claimsOf(doc)) {
    const claim = map instanceof Y.Map ? readClaim(id, map) : null;
    if (claim !== null) claims.push(claim);
  }
  return { wording: wordingOf(doc).toString(), claims };
}
