import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimMove } from '@proviso/domain/claim';
import { claimTree } from '@proviso/domain/claim-tree';
import { describe, expect, test } from 'vitest';
import { droppedAt, lastAnswer, mayAnswer, movedBy, movedIn, movedOut } from './claim-moves.ts';
import { turned } from './turn-claim.ts';

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
/** a (b (c)), d, l: a link, e: an undercut of d. */
const start = [
  claim('a', null, 'pro', 'a0'),
  claim('b', 'a', 'con', 'a0'),
  claim('c', 'b', 'pro', 'a0'),
  claim('d', null, 'con', 'a1'),
  { ...claim('l', null, 'pro', 'a2'), link: 'b' },
  claim('e', 'd', 'undercut', 'a0'),
];
const open = (list: readonly LiveClaim[] = start) => {
  const tree = claimTree(list);
  return { tree: () => tree, claim: (id: string) => tree.claims.get(id) };
};
const after = (id: string, move: ClaimMove | null, list: readonly LiveClaim[] = start) =>
  list.map((one) => (one.id === id && move ? { ...one, ...move } : one));
const ids = (list: readonly LiveClaim[], under: string | null = null) =>
  claimTree(list)
    .answersTo(under)
    .map(({ id }) => id);

describe('where a claim may go', () => {
  test('not onto itself, not below itself, not below a link', () => {
    const store = open();
    expect(['a', 'b', 'c', 'd', 'l', null].map((target) => mayAnswer(store, 'a', target))).toEqual([
      false,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  test('an undercut never stands at the top', () => {
    expect(lastAnswer(open(), 'e', null, 'undercut')).toBeNull();
    expect(droppedAt(open(), 'e', 'b', 'onto')).toMatchObject({ answers: 'b', side: 'undercut' });
  });
});

describe('letting a claim go', () => {
  test('on another one makes it an answer, on its own side', () => {
    expect(droppedAt(open(), 'd', 'c', 'onto')).toMatchObject({ answers: 'c', side: 'con' });
  });

  test('before or behind another one puts it there, on that one’s side', () => {
    const before = droppedAt(open(), 'd', 'a', 'before');
    expect(before).toMatchObject({ answers: null, side: 'pro' });
    expect(ids(after('d', before))).toEqual(['d', 'a', 'l']);
    expect(ids(after('b', droppedAt(open(), 'b', 'a', 'after')))).toEqual(['a', 'b', 'd', 'l']);
  });

  test('where it would answer itself does nothing', () => {
    expect(droppedAt(open(), 'a', 'c', 'onto')).toBeNull();
    expect(droppedAt(open(), 'a', 'b', 'before')).toBeNull();
    expect(droppedAt(open(), 'a', 'a', 'onto')).toBeNull();
  });
});

describe('moving by keys', () => {
  test('in and out again leaves a pro or con on its side, whatever it went through', () => {
    for (const over of ['pro', 'con'] as const)
      for (const side of ['pro', 'con'] as const) {
        const list = [claim('x', null, over, 'a0'), claim('y', null, side, 'a1')];
        const inside = after('y', movedIn(open(list), 'y'), list);
        expect(inside[1]).toMatchObject({ answers: 'x' });
        const out = after('y', movedOut(open(inside), 'y'), inside);
        expect(out[1]).toMatchObject({ answers: null, side });
        expect(ids(out)).toEqual(['x', 'y']);
      }
  });

  test('a con of a con that is moved out speaks for what that one spoke against', () => {
    const list = [claim('x', null, 'con', 'a0'), claim('y', 'x', 'con', 'a0')];
    expect(movedOut(open(list), 'y')).toMatchObject({ answers: null, side: 'pro' });
  });

  test('up and down among its siblings', () => {
    expect(ids(after('d', movedBy(open(), 'd', -1)))).toEqual(['d', 'a', 'l']);
    expect(ids(after('a', movedBy(open(), 'a', 1)))).toEqual(['d', 'a', 'l']);
    expect(movedBy(open(), 'a', -1)).toBeNull();
    expect(movedBy(open(), 'l', 1)).toBeNull();
  });

  test('at the edges does nothing', () => {
    expect(movedIn(open(), 'a')).toBeNull();
    expect(movedOut(open(), 'a')).toBeNull();
    // The line above is a link, which has no answers of its own.
    expect(movedIn(open([...start, claim('z', null, 'pro', 'a3')]), 'z')).toBeNull();
  });
});

test('turning changes the side and nothing else; an undercut has no other side', () => {
  expect(turned(open(), 'd')).toEqual({ answers: null, side: 'pro', order: 'a1' });
  expect(turned(open(), 'e')).toBeNull();
});
