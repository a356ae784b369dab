import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from './krippendorff.ts';

// Three coders, fifteen units, 0 for what was not coded: the standard example of reliability.
const coders = [
  [0, 0, 0, 0, 0, 3, 4, 1, 2, 1, 1, 3, 3, 0, 3],
  [1, 0, 2, 1, 3, 3, 4, 3, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 2, 1, 3, 4, 4, 0, 2, 1, 1, 3, 3, 0, 4],
];
const units = Array.from({ length: 15 }, (_, unit) => coders.flatMap((values) => values[unit] || []));

describe("Krippendorff's alpha", () => {
  it('is the published figure', () => {
    expect(krippendorffAlpha(units, 'nominal').alpha).toBeCloseTo(0.691, 3);
    expect(krippendorffAlpha(units, 'ordinal').alpha).toBeCloseTo(0.807, 3);
    expect(krippendorffAlpha(units, 'interval').alpha).toBeCloseTo(0.811, 3);
  });

  it('says what it rests on: 12 units of two coders or more, 26 values', () => {
    expect(krippendorffAlpha(units, 'nominal')).toMatchObject({ units: 12, values: 26 });
  });

  it('is nothing where nothing can be paired, or all say the same', () => {
    expect(krippendorffAlpha([[1], [2]], 'interval')).toEqual({ alpha: Number.NaN, units: 0, values: 0 });
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'interval',
      ).alpha,
    ).toBeNaN();
  });

  it('is 1 where all agree on every unit, and never more; the order of coders and units is the same to it', () => {
    const coded = fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 5 }), { maxLength: 12 });
    const metric = fc.constantFrom('nominal' as const, 'ordinal' as const, 'interval' as const);
    fc.assert(
      fc.property(coded, metric, (drawn, how) => {
        const { alpha } = krippendorffAlpha(drawn, how);
        if (Number.isNaN(alpha)) return;
        expect(alpha).toBeLessThanOrEqual(1);
        const turned = drawn.map((values) => [...values].reverse()).reverse();
        expect(krippendorffAlpha(turned, how).alpha).toBeCloseTo(alpha, 9);
        const agreed = drawn.map((values) => values.map(() => values[0] ?? 0));
        const whole = krippendorffAlpha(agreed, how).alpha;
        if (!Number.isNaN(whole)) expect(whole).toBe(1);
      }),
      { seed: 21, numRuns: 300 },
    );
  });
});
