import type { LiveClaim } from '@proviso/document/live-claim';
import { claimTree } from '@proviso/domain/claim-tree';
import { describe, expect, it } from 'vitest';
import { neighbour } from '../tree-walk.ts';
import { indented, lineAbove, outdented } from './outline-place.ts';
import { outlineRows } from './outline-rows.ts';

const claim = (id: string, answers: string | null, side: LiveClaim['side'], order: string): LiveClaim => ({
  id,
  answers,
  side,
  order,
  joint: null,
  link: null,
  text: id,
  author: 'me',
  createdAt: '2026-01-01T00:00:00.000Z',
  archived: null,
});
const list = [
  claim('a', null, 'pro', 'a0'),
  claim('b', 'a', 'con', 'a0'),
  claim('c', 'b', 'undercut', 'a0'),
  claim('d', null, 'con', 'a1'),
];
const tree = claimTree(list);
const store = { tree: () => tree, claim: (id: string) => tree.claims.get(id) };
const none = new Set<string>();

describe('the lines of an outline', () => {
  it('stand in reading order, with level, place among siblings and what lies below', () => {
    expect(
      outlineRows(tree, none).map(({ claim: { id }, level, position, size, below }) => [
        id,
        level,
        position,
        size,
        below,
      ]),
    ).toEqual([
      ['a', 1, 1, 2, 2],
      ['b', 2, 1, 1, 1],
      ['c', 3, 1, 1, null],
      ['d', 1, 2, 2, null],
    ]);
  });

  it('leave out what is folded, and still say how much that is', () => {
    const rows = outlineRows(tree, new Set(['a']));
    expect(rows.map(({ claim: { id } }) => id)).toEqual(['a', 'd']);
    expect(rows[0]).toMatchObject({ folded: true, below: 2 });
  });
});

describe('a new line', () => {
  it('is written behind all that shows below its elder sibling', () => {
    expect(lineAbove(outlineRows(tree, none), { answers: null, side: 'pro', after: 'a' })).toEqual({
      under: 'c',
      level: 1,
    });
  });

  it('goes in below the line above, behind its answers', () => {
    expect(indented(store, { answers: null, side: 'pro', after: 'a' })).toEqual({
      answers: 'a',
      side: 'pro',
      after: 'b',
    });
  });

  it('cannot go in where no line is above, nor out of the top', () => {
    expect(indented(store, { answers: 'c', side: 'pro' })).toBeNull();
    expect(outdented(store, { answers: null, side: 'pro', after: 'd' })).toBeNull();
  });

  it('goes out to stand behind what it would have answered, on that one’s side', () => {
    expect(outdented(store, { answers: 'b', side: 'undercut' })).toEqual({
      answers: 'a',
      side: 'con',
      after: 'b',
    });
  });
});

describe('an arrow', () => {
  it('leads down to the first answer, up to what is answered, and across sides', () => {
    expect(neighbour(tree, null, 'down')).toBe('a');
    expect(neighbour(tree, 'a', 'up')).toBeNull();
    expect(neighbour(tree, 'a', 'after')).toBe('d');
    expect(neighbour(tree, 'd', 'before')).toBe('a');
  });

  it('leads nowhere at the edges', () => {
    expect(neighbour(tree, null, 'up')).toBeUndefined();
    expect(neighbour(tree, 'd', 'after')).toBeUndefined();
    expect(neighbour(tree, 'c', 'down')).toBeUndefined();
  });
});
