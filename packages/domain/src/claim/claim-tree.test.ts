import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimTree, type Placed } from './claim-tree.ts';

const claim = (id: string, answers: string | null, order = 'a0', side: Placed['side'] = 'pro'): Placed => ({
  id,
  answers,
  order,
  side,
});

test('answers stand in their order, ids deciding between equal keys', () => {
  const tree = claimTree([claim('b', null, 'a1'), claim('c', null, 'a0'), claim('a', null, 'a1')]);
  expect(tree.answersTo(null).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('ancestors go from the top down to the direct parent', () => {
  const tree = claimTree([claim('a', null), claim('b', 'a'), claim('c', 'b')]);
  expect(tree.ancestors('c').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(tree.ancestors('a')).toEqual([]);
});

test('sides are told apart', () => {
  const tree = claimTree([
    claim('p', null),
    claim('c', null, 'a0', 'con'),
    claim('u', 'p', 'a0', 'undercut'),
  ]);
  expect(tree.on('con', null).map(({ id }) => id)).toEqual(['c']);
  expect(tree.on('undercut', 'p').map(({ id }) => id)).toEqual(['u']);
});

test('a circle is cut at its smallest id, and an orphan is shown at the top', () => {
  const tree = claimTree([claim('b', 'c'), claim('c', 'a'), claim('a', 'b'), claim('o', 'gone')]);
  expect(tree.answersTo(null).map(({ id }) => id)).toEqual(['a', 'o']);
  expect(tree.ancestors('b').map(({ id }) => id)).toEqual(['a', 'c']);
});

/** Claims that answer anything: themselves, each other in circles, or nothing that exists. */
const anyClaims = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`),
    answers: fc.option(fc.integer({ min: 0, max: 33 }).map((n) => `c${n}`)),
    side: fc.constantFrom('pro' as const, 'con' as const, 'undercut' as const),
    order: fc.constantFrom('a0', 'a1', 'a2'),
  }),
  { selector: ({ id }) => id },
);

test('whatever answers what: every claim is shown once, after its parent, and readers agree', () => {
  fc.assert(
    fc.property(anyClaims, fc.infiniteStream(fc.nat()), (claims, numbers) => {
      const walked = [...claimTree(claims).walk()];
      expect(walked.map(({ claim: { id } }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
      const tree = claimTree(claims);
      const seen = new Set<string>();
      for (const { claim: one, depth } of walked) {
        const above = tree.ancestors(one.id);
        expect(depth).toBe(above.length + 1);
        const parent = above.at(-1);
        if (parent) expect(seen.has(parent.id)).toBe(true);
        seen.add(one.id);
      }
      const shuffled = [...claims]
        .map((one) => ({ one, key: numbers.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect([...claimTree(shuffled).walk()]).toEqual(walked);
    }),
    { seed: 3, numRuns: 500 },
  );
});
