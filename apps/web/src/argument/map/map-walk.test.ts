import { layoutMap } from '@proviso/diagram/layout-map';
import type { Claim } from '@proviso/domain/claim';
import { claimTree } from '@proviso/domain/claim-tree';
import { expect, test } from 'vitest';
import { type MapDirection, mapNeighbour } from './map-walk.ts';

const claim = (id: string, answers: string | null, side: Claim['side'], order: string) => ({
  id,
  answers,
  side,
  order,
  joint: null,
  link: null,
  archived: null,
  text: `The words of ${id}.`,
});
/** A pro with an undercut on its step and two answers, and a con with one. */
const claims = [
  claim('pro', null, 'pro', 'a0'),
  claim('undercut', 'pro', 'undercut', 'a2'),
  claim('pro.1', 'pro', 'pro', 'a0'),
  claim('pro.2', 'pro', 'con', 'a1'),
  claim('con', null, 'con', 'a1'),
  claim('con.1', 'con', 'pro', 'a0'),
];
const tree = claimTree(claims);
const folded = (ids: readonly string[]) =>
  layoutMap({ number: '6', heading: 'Forces' }, claims, { folded: new Set(ids) }).boxes;
const boxes = folded([]);
const go = (from: string | null, direction: MapDirection, on = boxes) =>
  mapNeighbour(tree, on, from, direction);

test('left is what a claim answers, and an undercut’s claim; there is nothing left of the subject', () => {
  expect(go('pro.2', 'left')).toBe('pro');
  expect(go('pro', 'left')).toBeNull();
  expect(go('undercut', 'left')).toBe('pro');
  expect(go(null, 'left')).toBeUndefined();
});

test('right is one of the pros and cons that stand there, also where they are folded away; a leaf has none', () => {
  expect(['pro', 'con']).toContain(go(null, 'right'));
  expect(['pro.1', 'pro.2']).toContain(go('pro', 'right'));
  expect(go('con', 'right')).toBe('con.1');
  expect(go('con', 'right', folded(['con']))).toBe('con.1');
  expect(go('con.1', 'right')).toBeUndefined();
  expect(go('undercut', 'right')).toBeUndefined();
});

test('up and down walk all of a column as it is drawn, whatever the cards answer', () => {
  for (const column of [1, 2]) {
    const drawn = boxes.filter(({ depth }) => depth === column).toSorted((a, b) => a.y - b.y);
    expect(drawn.length).toBeGreaterThan(2);
    drawn.forEach(({ id }, i) => {
      expect(go(id, 'down')).toBe(drawn[i + 1]?.id);
      expect(go(id, 'up')).toBe(drawn[i - 1]?.id);
    });
  }
});

test('a claim that is not drawn leads nowhere', () => {
  expect(go('con.1', 'left', folded(['con']))).toBeUndefined();
});
