import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positions, stanceKinds } from './stance.ts';
import { packStandings, type Standing, unpackStandings } from './standing.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd1', 'd2');
const day = fc.constantFrom('2025-11-20', '2025-12-24', '2026-01-01');
const standing: fc.Arbitrary<Standing> = fc.record({
  id: fc.string(),
  stakeholder: id,
  on: fc.record({ kind: fc.constantFrom('provision', 'draft'), id }),
  wording: fc.option(id),
  position: fc.constantFrom(...positions),
  kind: fc.constantFrom(...stanceKinds),
  heldSince: day,
  heldUntil: fc.option(day),
  supersedes: fc.option(id),
  recordedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
  recordedBy: id,
});

test('what was packed comes out as it was, in its order, also after it has travelled', () => {
  fc.assert(
    fc.property(fc.array(standing), (list) => {
      expect(unpackStandings(JSON.parse(JSON.stringify(packStandings(list))))).toEqual(list);
    }),
  );
});

test('a list that came incomplete is not taken for a whole one', () => {
  fc.assert(
    fc.property(fc.array(standing, { minLength: 1 }), (list) => {
      const packed = packStandings(list);
      expect(() => unpackStandings({ ...packed, position: packed.position.slice(1) })).toThrow('incomplete');
      expect(() => unpackStandings({ ...packed, words: [] })).toThrow('incomplete');
    }),
  );
});
