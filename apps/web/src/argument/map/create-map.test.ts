import { claimTextOf, newArgumentDocument } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createArgumentStore } from '../argument-store.ts';
import { createMap } from './create-map.ts';

describe('the map of a live argument', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const open = () => {
    const doc = newArgumentDocument();
    createClaim(doc, { id: 'a', answers: null, side: 'pro', order: 'a0', text: 'one' });
    createClaim(doc, { id: 'b', answers: 'a', side: 'con', order: 'a0', text: 'two' });
    return createRoot((dispose) => {
      const store = createArgumentStore(doc);
      const map = createMap({
        store,
        strength: () => undefined,
        linked: () => undefined,
        subject: () => ({ mark: '1', text: 'What is argued about' }),
      });
      return { doc, map, dispose };
    });
  };

  it('shows new words at once without placing the cards anew', () => {
    const { doc, map, dispose } = open();
    const before = map.layout();
    claimTextOf(doc, 'b')?.insert(3, ' more');
    expect(map.boxOf('b')?.lines.map(({ text }) => text)).toEqual(['two more']);
    vi.runAllTimers();
    expect(map.layout()).toBe(before);
    dispose();
  });

  it('places the cards anew when words need another height, once the writer pauses', () => {
    const { doc, map, dispose } = open();
    const before = map.layout();
    claimTextOf(doc, 'b')?.insert(
      3,
      ' and many more words that do not fit into one line of a card'.repeat(3),
    );
    expect(map.boxOf('b')?.height).toBeGreaterThan(before.boxes.find(({ id }) => id === 'b')?.height ?? 0);
    expect(map.layout()).toBe(before);
    vi.runAllTimers();
    expect(map.layout()).not.toBe(before);
    expect(map.layout().boxes.find(({ id }) => id === 'b')?.height).toBe(map.boxOf('b')?.height);
    dispose();
  });

  it('places a new claim', () => {
    const { doc, map, dispose } = open();
    createClaim(doc, { id: 'c', answers: null, side: 'pro', order: 'a1', text: 'three' });
    expect(map.layout().boxes.map(({ id }) => id)).toEqual([null, 'a', 'b', 'c']);
    dispose();
  });
});
