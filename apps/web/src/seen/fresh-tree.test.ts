import type { LiveClaim } from '@proviso/document/live-claim';
import { claimTree } from '@proviso/domain/claim-tree';
import { expect, test } from 'vitest';
import { freshBranch, freshTree, nextFresh } from './fresh-tree.ts';

const claim = (id: string, answers: string | null, order: string): LiveClaim => ({
  id,
  answers,
  side: 'pro',
  order,
  joint: null,
  link: null,
  text: id,
  author: 'ann',
  createdAt: '2026-01-01T00:00:00.000Z',
  archived: null,
});
const tree = claimTree([
  claim('a', null, 'a0'),
  claim('a1', 'a', 'a0'),
  claim('new-deep', 'a1', 'a0'),
  claim('b', null, 'a1'),
  claim('new-top', null, 'a2'),
]);
const fresh = freshTree(tree, ({ id }) => id.startsWith('new'));

test('counts what is new below each claim, up to the top', () => {
  expect(['a', 'a1', 'new-deep', 'b'].map(fresh.below)).toEqual([1, 1, 0, 0]);
  expect(fresh.isNew('new-deep')).toBe(true);
});

test('walks from one new claim to the next in the order of the tree, and round', () => {
  expect([null, 'new-deep', 'new-top', 'b'].map((at) => nextFresh(fresh, at))).toEqual([
    'new-deep',
    'new-top',
    'new-deep',
    'new-deep',
  ]);
  expect(
    nextFresh(
      freshTree(tree, () => false),
      null,
    ),
  ).toBeNull();
});

test('a branch has the new claims below its root, and the root', () => {
  expect(freshBranch(fresh, tree, 'a')).toEqual(['new-deep']);
  expect(freshBranch(fresh, tree, 'new-top')).toEqual(['new-top']);
});
