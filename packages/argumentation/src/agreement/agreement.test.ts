import type { Position } from '@proviso/domain/stance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage } from './linkage.ts';
import { partyAgreement } from './party-agreement.ts';
import { estebanRay, vanDerEijkAgreement } from './polarisation.ts';
import { positionCounts } from './position-agreement.ts';

const parties = (held: Record<string, Record<string, Position>>) =>
  partyAgreement(new Map(Object.entries(held).map(([party, row]) => [party, new Map(Object.entries(row))])));

describe('the agreement of two parties', () => {
  it('is 1 - |difference| / 4 over what both answered, with how many that is', () => {
    const { agreement, common } = parties({
      ukraine: { p1: 'support', p2: 'red-line', p3: 'neutral' },
      russia: { p1: 'conditional', p2: 'support', p4: 'oppose' },
      nato: { p5: 'support' },
    });
    expect([...agreement.slice(0, 2)]).toEqual([1, 0.375]);
    expect(agreement[3]).toBe(0.375);
    expect([...common]).toEqual([3, 2, 0, 2, 3, 0, 0, 0, 1]);
    expect(agreement[2]).toBeNaN();
  });
});

describe('average linkage', () => {
  it('joins the closest first, at their mean distance', () => {
    // Distances: 0-1 .1, 0-2 .5, 1-2 .7.
    const likeness = Float64Array.from([1, 0.9, 0.5, 0.9, 1, 0.3, 0.5, 0.3, 1]);
    const { tree, order } = averageLinkage(likeness, 3);
    expect(tree).toMatchObject({ left: { left: { member: 0 }, right: { member: 1 } }, right: { member: 2 } });
    expect(tree && 'height' in tree && tree.height).toBeCloseTo(0.6, 12);
    expect(order).toEqual([1, 0, 2]);
  });

  it('holds with nobody, with one, and with parties that have nothing in common', () => {
    expect(averageLinkage(new Float64Array(0), 0)).toEqual({ tree: null, order: [] });
    expect(averageLinkage(Float64Array.of(1), 1).order).toEqual([0]);
    expect(averageLinkage(new Float64Array(9).fill(Number.NaN), 3).order).toEqual([0, 1, 2]);
  });

  it('orders every party exactly once', () => {
    const square = fc
      .integer({ min: 0, max: 12 })
      .chain((size) =>
        fc.tuple(
          fc.constant(size),
          fc.array(fc.double({ min: 0, max: 1 }), { minLength: size * size, maxLength: size * size }),
        ),
      );
    fc.assert(
      fc.property(square, ([size, cells]) => {
        const { order } = averageLinkage(Float64Array.from(cells), size);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});

describe("van der Eijk's agreement", () => {
  it('is the published figure', () => {
    expect(vanDerEijkAgreement([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 7);
  });

  it('is 1 for one opinion, 0 for all alike, -1 for two poles', () => {
    expect(vanDerEijkAgreement([0, 0, 7, 0, 0])).toBe(1);
    expect(vanDerEijkAgreement([4, 4, 4, 4, 4])).toBe(0);
    expect(vanDerEijkAgreement([5, 0, 0, 0, 5])).toBeCloseTo(-1, 12);
    expect(vanDerEijkAgreement([0, 0, 0])).toBeNaN();
  });

  it('takes the counts of the positions on one provision', () => {
    const counts = positionCounts(['support', 'red-line', 'support', 'red-line']);
    expect(counts).toEqual([2, 0, 0, 0, 2]);
    expect(vanDerEijkAgreement(counts)).toBeCloseTo(-1, 12);
  });
});

describe("Esteban and Ray's polarisation", () => {
  it('is the published figure for two halves, and nothing where all are in one place', () => {
    const halves = [
      { share: 0.5, at: 0 },
      { share: 0.5, at: 1 },
    ];
    expect(estebanRay(halves)).toBeCloseTo(0.20306, 5);
    expect(estebanRay([{ share: 1, at: 0.3 }])).toBe(0);
  });
});
