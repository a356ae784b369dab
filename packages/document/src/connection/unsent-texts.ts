import type { ClaimId } from '@proviso/domain/claim';
import * as Y from 'yjs';
import { claimsOf, claimTextOf, wordingOf } from '../argument/argument-document.ts';

/** The words of a claim, or the wording of the provision (null). */
export type UnsentText = { readonly claim: ClaimId | null; readonly text: string };

/** The texts of a document that have letters in them which another copy, such as the server's, has never had. */
export function unsentTexts(doc: Y.Doc, stored: Y.Doc): readonly UnsentText[] {
  const texts: readonly (readonly [ClaimId | null, Y.Text | null])[] = [
    [null, wordingOf(doc)],
    ...[...claimsOf(doc).keys()].map((id) => [id, claimTextOf(doc, id)] as const),
  ];
  return texts.flatMap(([claim, text]) =>
    text !== null && hasUnsent(text, stored) ? [{ claim, text: text.toString() }] : [],
  );
}

function hasUnsent(text: Y.Text, { store }: Y.Doc): boolean {
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && item.id.clock + item.length > Y.getState(store, item.id.client)) return true;
  return false;
}
