import { newArgumentDocument } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { createArgumentStore } from '../argument-store.ts';
import { createMap } from './create-map.ts';
import { createMapFolding } from './map-folding.ts';
import { createMapSearch } from './map-search.ts';

/** a (b (c), u: an undercut of a's step (d)), e */
function open() {
  const doc = newArgumentDocument();
  const add = (id: string, answers: string | null, side: 'pro' | 'con' | 'undercut', text: string) =>
    createClaim(doc, { id, answers, side, order: `a${id}`, text });
  add('a', null, 'pro', 'Grain pays');
  add('b', 'a', 'con', 'It rots');
  add('c', 'b', 'pro', 'Grain in silos');
  add('u', 'a', 'undercut', 'Beside the point');
  add('d', 'u', 'con', 'It is not');
  add('e', null, 'con', 'Grain is heavy');
  return createRoot((dispose) => {
    const store = createArgumentStore(doc);
    const [selected, select] = createSignal<string | null>(null);
    const folding = createMapFolding(store.tree, selected);
    const context = {
      store,
      strength: () => undefined,
      linked: () => undefined,
      subject: () => ({ mark: '', text: 'Subject' }),
      nameOf: () => 'Ann',
    };
    const map = createMap(context, folding.folded);
    const shown = () => map.layout().boxes.flatMap(({ id }) => id ?? []);
    const search = createMapSearch(context);
    return { doc, store, folding, shown, map, select, search, dispose };
  });
}

test('the map folds to a column; an undercut stands in that of the claim whose step it answers', () => {
  const { folding, shown, map, dispose } = open();
  expect(folding.depth()).toBe(3);
  folding.foldTo(1);
  expect(shown()).toEqual(['a', 'u', 'e']);
  expect(map.boxOf('a')?.hidden).toBe(2);
  folding.foldTo(2);
  expect(shown().sort()).toEqual(['a', 'b', 'd', 'e', 'u']);
  expect(folding.level()).toBe(2);
  folding.foldTo(null);
  expect(shown()).toHaveLength(6);
  dispose();
});

test('one claim is folded and opened again, and what is chosen is never hidden', async () => {
  const { folding, shown, select, dispose } = open();
  folding.toggle('c');
  expect(folding.folded().size).toBe(0);
  folding.toggle('a');
  expect(shown()).toEqual(['a', 'u', 'd', 'e']);
  folding.toggle('a');
  expect(shown()).toHaveLength(6);
  folding.foldTo(1);
  await Promise.resolve();
  select('c');
  expect(shown()).toEqual(['a', 'b', 'c', 'u', 'e']);
  expect(folding.level()).toBeNull();
  dispose();
});

test('words light up where they are, and one goes from hit to hit and round', () => {
  const { search, dispose } = open();
  expect(search.look('a')).toBeUndefined();
  search.ask('grain');
  expect(search.hits()).toEqual(['a', 'c', 'e']);
  expect([search.look('a'), search.look('b')]).toEqual(['found', 'other']);
  expect(search.next(null, 1)).toBe('a');
  expect(search.next('c', 1)).toBe('e');
  expect(search.next('e', 1)).toBe('a');
  expect(search.next('a', -1)).toBe('e');
  search.ask('nothing of this');
  expect(search.hits()).toEqual([]);
  expect(search.next('a', 1)).toBeUndefined();
  search.ask(' ');
  expect(search.hits()).toBeNull();
  dispose();
});
