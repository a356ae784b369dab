import { describe, expect, test } from 'vitest';
import { conditionCircle } from './condition-circle.ts';

const needs = (on: string, provision: string | null, rest: object = {}) => ({
  id: `${on}-if-${provision}`,
  stakeholder: 'ukraine',
  kind: 'stated' as const,
  on: { kind: 'provision' as const, id: on },
  position: 'conditional' as const,
  supersedes: null,
  conditions: [{ provision, leftOut: false }],
  ...rest,
});
const leftOut = (provision: string) => ({ conditions: [{ provision, leftOut: true }] });

describe('a circle of conditions', () => {
  test('of two is found, and means both or neither', () => {
    expect(conditionCircle(needs('7', '10'), [needs('10', '7')])).toEqual({
      path: ['7', '10'],
      means: 'together',
    });
  });

  test('of three is found by its path', () => {
    const standing = [needs('10', '14'), needs('14', '7'), needs('20', '7')];
    expect(conditionCircle(needs('7', '10'), standing)?.path).toEqual(['7', '10', '14']);
  });

  test('that asks to leave out where it began can never be met', () => {
    expect(conditionCircle(needs('7', '10'), [needs('10', '7', leftOut('7'))])?.means).toBe('never');
    expect(conditionCircle(needs('10', '7', leftOut('7')), [needs('7', '10')])).toEqual({
      path: ['7', '10'],
      means: 'never',
    });
  });

  test('is none where what is left out would depend on something', () => {
    expect(conditionCircle(needs('7', '10', leftOut('10')), [needs('10', '14')])).toBeNull();
  });

  test('is none across parties, across kinds, with what was corrected, or with a position that has changed', () => {
    const none = (other: object) => expect(conditionCircle(needs('7', '10'), [needs('10', '7', other)]));
    none({ stakeholder: 'russia' }).toBeNull();
    none({ kind: 'assessed' }).toBeNull();
    none({ on: { kind: 'draft', id: '10' } }).toBeNull();
    none({ position: 'oppose' }).toBeNull();
    const corrected = [needs('10', '7'), needs('10', null, { id: 'new', supersedes: '10-if-7' })];
    expect(conditionCircle(needs('7', '10'), corrected)).toBeNull();
    expect(conditionCircle(needs('7', '10', { supersedes: '10-if-7' }), [needs('10', '7')])).toBeNull();
    expect(conditionCircle(needs('7', '10'), [needs('10', '7'), needs('10', null)])).toBeNull();
  });
});
