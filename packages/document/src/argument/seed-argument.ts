import type { Claim } from '@proviso/domain/claim';
import * as Y from 'yjs';
import { archiveClaim, stampClaim } from '../claim/rule-claim.ts';
import { claimMap } from '../claim/write-claim.ts';
import { claimsOf, newArgumentDocument, serverClient, wordingOf } from './argument-document.ts';

/** What a new argument begins with: an import, an example, or the wording of a new provision. */
export type ArgumentSeed = {
  readonly wording: string;
  readonly claims: readonly Omit<Claim, 'argument' | 'editedAt'>[];
};

/** The one update (v1) that makes the seed out of an empty document, all of it written by the server. */
export function seedUpdate({ wording, claims }: ArgumentSeed): Uint8Array {
  const doc = newArgumentDocument();
  doc.clientID = serverClient;
  doc.transact(() => {
    if (wording !== '') wordingOf(doc).insert(0, wording);
    for (const { id, author, createdAt, archived, ...claim } of claims) {
      claimsOf(doc).set(id, claimMap({ id, ...claim }));
      stampClaim(doc, id, { author, createdAt });
      if (archived !== null) archiveClaim(doc, id, archived);
    }
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
