import type { Claim, ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import type * as Y from 'yjs';
import { claimMapOf, claimTextOf } from '../argument/argument-document.ts';
import { editBetween } from '../history/text-edit.ts';

// What the server alone writes into a claim. Call these inside a transaction of the server's own document.

/** Says who made a claim and when; once, in the transaction that accepts it. */
export function stampClaim(doc: Y.Doc, id: ClaimId, { author, createdAt }: Stamp): void {
  const map = claimMap(doc, id);
  if (map.has('author')) throw new Error(`The claim ${id} has an author already.`);
  map.set('author', author);
  map.set('createdAt', createdAt);
}
export type Stamp = { readonly author: PersonId; readonly createdAt: Moment };

/** Puts a claim elsewhere. The caller sees to it that `answers` is not below the claim itself. */
export function moveClaim(doc: Y.Doc, id: ClaimId, place: Pick<Claim, 'answers' | 'side' | 'order'>): void {
  const map = claimMap(doc, id);
  for (const [key, value] of Object.entries(place)) if (map.get(key) !== value) map.set(key, value);
}

/** Takes a claim out of the discussion; it stays readable. */
export function archiveClaim(doc: Y.Doc, id: ClaimId, archived: NonNullable<Claim['archived']>): void {
  claimMap(doc, id).set('archived', archived);
}

export function restoreClaim(doc: Y.Doc, id: ClaimId): void {
  claimMap(doc, id).set('archived', null);
}

/** Has a link show another claim than before. */
export function relinkClaim(doc: Y.Doc, id: ClaimId, shown: ClaimId): void {
  const map = claimMap(doc, id);
  if (!map.has('link')) throw new Error(`The claim ${id} is no link.`);
  if (map.get('link') !== shown) map.set('link', shown);
}

/** Gives a claim other words, by one change of what differs, so that carets elsewhere in it stay where they are. */
export function rewordClaim(doc: Y.Doc, id: ClaimId, words: string): void {
  const text = claimTextOf(doc, id);
  if (text === null) throw new Error(`The claim ${id} has no words of its own.`);
  const [, from, removed, added] = editBetween(0, text.toString(), words);
  if (removed > 0) text.delete(from, removed);
  if (added !== '') text.insert(from, added);
}

function claimMap(doc: Y.Doc, id: ClaimId): Y.Map<unknown> {
  const map = claimMapOf(doc, id);
  if (map === null) throw new Error(`There is no claim ${id} in this argument.`);
  return map;
}
