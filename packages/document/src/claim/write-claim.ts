import type { Claim, ClaimId } from '@proviso/domain/claim';
import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { claimsOf, readArgument } from '../argument/argument-document.ts';
import type { LiveClaim } from './live-claim.ts';

/** A claim that its author places; the server adds who and when. */
export type NewClaim = Pick<Claim, 'id' | 'answers' | 'side' | 'order'> &
  Partial<Pick<Claim, 'joint' | 'link' | 'text'>>;

/**
 * Writes a new claim into the browser's copy, in one update, as the server demands. `origin` is the Yjs origin of the
 * transaction, for an undo manager that must not undo it: claims are archived, never deleted.
 */
export function createClaim(doc: Y.Doc, claim: NewClaim, origin?: unknown): void {
  doc.transact(() => {
    claimsOf(doc).set(claim.id, claimMap(claim));
  }, origin);
}

/** The map of a new claim, not yet in a document. */
export function claimMap({
  answers,
  side,
  order,
  joint = null,
  link = null,
  text = '',
}: NewClaim): Y.Map<unknown> {
  const map = new Y.Map<unknown>([
    ['answers', answers],
    ['side', side],
    ['order', order],
  ]);
  if (joint !== null) map.set('joint', joint);
  if (link === null) map.set('text', new Y.Text(text));
  else map.set('link', link);
  return map;
}

/** An order key between two others; null stands for the start or the end. */
export function orderBetween(before: string | null, after: string | null): string {
  // Imports may carry keys that are equal or not fractional indexes; then the end of the known keys must do.
  try {
    return generateKeyBetween(before, after);
  } catch {
    return orderPast(before ?? '');
  }
}

/** The order key of an answer that stands behind all present answers to the same claim (null: to the subject). */
export function orderAfter(doc: Y.Doc, answers: ClaimId | null): string {
  const last = readArgument(doc).claims.reduce<string | null>(
    (top, claim: LiveClaim) =>
      claim.answers === answers && (top === null || claim.order > top) ? claim.order : top,
    null,
  );
  return orderBetween(last, null);
}

/** A key that sorts directly behind any other, however that one was made. */
const orderPast = (key: string) => (key === '' ? 'a0' : `${key}V`);
