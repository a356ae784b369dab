import { claimTextOf, newArgumentDocument } from '@proviso/document/argument-document';
import { archiveClaim, moveClaim, restoreClaim } from '@proviso/document/rule-claim';
import { createClaim } from '@proviso/document/write-claim';
import type { ClaimId } from '@proviso/domain/claim';
import { createEffect, createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createArgumentStore } from './argument-store.ts';

const place = (id: ClaimId, answers: ClaimId | null, order: string) =>
  ({ id, answers, side: 'pro', order, text: `words of ${id}` }) as const;

/** A document of three claims, a above b, c beside a; followed by a store until the test is over. */
function open<T>(
  test: (doc: ReturnType<typeof newArgumentDocument>, store: ReturnType<typeof createArgumentStore>) => T,
): T {
  const doc = newArgumentDocument();
  createClaim(doc, place('a', null, 'a0'));
  createClaim(doc, place('b', 'a', 'a0'));
  createClaim(doc, place('c', null, 'a1'));
  // Outside of the root: inside, Solid would hold back what follows from a change until the test is over.
  const [store, dispose] = createRoot((end) => [createArgumentStore(doc), end] as const);
  try {
    return test(doc, store);
  } finally {
    dispose();
  }
}
const top = (store: ReturnType<typeof createArgumentStore>) =>
  store
    .tree()
    .answersTo(null)
    .map(({ id }) => id);

describe('the store of a live argument', () => {
  it('shows what the document holds', () => {
    open((_, store) => {
      expect(top(store)).toEqual(['a', 'c']);
      expect(store.claim('b')?.text).toBe('words of b');
    });
  });

  it('tells of a letter only those who read that claim’s text', () => {
    open((doc, store) => {
      const heard: string[] = [];
      const stop = createRoot((dispose) => {
        createEffect(() => heard.push(`a: ${store.claim('a')?.text}`));
        createEffect(() => heard.push(`b: ${store.claim('b')?.text}`));
        createEffect(() => heard.push(`tree of ${store.tree().claims.size}`));
        return dispose;
      });
      heard.length = 0;
      claimTextOf(doc, 'b')?.insert(0, '!');
      expect(heard).toEqual(['b: !words of b']);
      stop();
    });
  });

  it('keeps the same claim in the tree when a sibling comes, so that its element stays', () => {
    open((doc, store) => {
      const before = store.tree().answersTo(null)[0];
      createClaim(doc, place('d', null, 'Zz'));
      expect(top(store)).toEqual(['d', 'a', 'c']);
      expect(store.tree().answersTo(null)[1]).toBe(before);
    });
  });

  it('moves a claim with all below it', () => {
    open((doc, store) => {
      moveClaim(doc, 'a', { answers: 'c', side: 'con', order: 'a0' });
      expect(top(store)).toEqual(['c']);
      expect(
        store
          .tree()
          .ancestors('b')
          .map(({ id }) => id),
      ).toEqual(['c', 'a']);
    });
  });

  it('puts an archived claim away with all below it, and back', () => {
    open((doc, store) => {
      archiveClaim(doc, 'a', { by: 'me', at: '2026-01-01T00:00:00.000Z', reason: 'twice' });
      expect(top(store)).toEqual(['c']);
      expect(store.tree().claims.has('b')).toBe(false);
      expect(store.archived().map(({ id }) => id)).toEqual(['a']);
      restoreClaim(doc, 'a');
      expect(top(store)).toEqual(['a', 'c']);
      expect(store.archived()).toEqual([]);
    });
  });
});
