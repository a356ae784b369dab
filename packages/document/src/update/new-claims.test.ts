import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { newArgumentDocument } from '../argument/argument-document.ts';
import { createClaim } from '../claim/write-claim.ts';
import { type ClaimDraft, checkNewClaims, collectNewClaims } from './new-claims.ts';
import { updateTouches } from './update-touches.ts';

/** What is being made, and how often somebody asks for one of it by its id. */
class CountedDrafts extends Map<string, ClaimDraft> {
  asked = 0;
  override get(id: string): ClaimDraft | undefined {
    this.asked++;
    return super.get(id);
  }
}

test('in a long chain of new claims, each answering the one before, none is climbed over twice', () => {
  const length = 3_900;
  const from = newArgumentDocument();
  from.transact(() => {
    for (let nr = 0; nr < length; nr++)
      createClaim(from, { id: `c${nr}`, answers: nr > 0 ? `c${nr - 1}` : null, side: 'pro', order: 'a0' });
  });
  const doc = newArgumentDocument();
  const found = updateTouches(doc, Y.encodeStateAsUpdate(from));
  if ('unfit' in found) throw new Error(found.unfit);
  const collected = collectNewClaims(doc, found.touches);
  if (!(collected instanceof Map)) throw new Error(collected.fault.code);
  for (const inOrder of [[...collected], [...collected].reverse()]) {
    const drafts = new CountedDrafts(inOrder);
    expect(checkNewClaims(doc, drafts, () => false)).toBeNull();
    expect(drafts.size).toBe(length);
    expect(drafts.asked).toBeLessThanOrEqual(2 * length);
  }
});
