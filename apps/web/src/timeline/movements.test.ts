import type { Occurrence } from '@proviso/domain/occurrence';
import type { Stance } from '@proviso/domain/stance';
import { describe, expect, test } from 'vitest';
import { justBefore, movements } from './movements.ts';

const stance = (id: string, part: Partial<Stance>): Stance => ({
  id,
  stakeholder: 'ukraine',
  on: { kind: 'provision', id: '6' },
  wording: null,
  position: 'red-line',
  conditions: [],
  salience: null,
  confidence: null,
  reason: 'so',
  kind: 'stated',
  heldSince: '2025-11-20',
  heldUntil: null,
  supersedes: null,
  restsOn: [],
  recordedAt: '2026-01-05T10:00:00.000Z',
  recordedBy: 'ann',
  ...part,
});
const first = stance('first', {});
const second = stance('second', {
  position: 'conditional',
  heldSince: '2025-12-24',
  recordedAt: '2026-01-02T10:00:00.000Z',
});
const pairs = (list: readonly Stance[], by: 'held' | 'recorded') =>
  movements(list, by).map(({ from, to, day }) => [from.id, to.id, day]);

describe('a movement', () => {
  test('goes from one position to the next, by either time', () => {
    expect(pairs([second, first], 'held')).toEqual([['first', 'second', '2025-12-24']]);
    expect(pairs([second, first], 'recorded')).toEqual([['second', 'first', '2026-01-05']]);
  });

  test('is none where the position stays, where a record is corrected, or across kinds and analysts', () => {
    const again = stance('again', { heldSince: '2025-12-01' });
    expect(pairs([first, again], 'held')).toEqual([]);
    expect(pairs([first, stance('right', { position: 'oppose', supersedes: 'first' })], 'held')).toEqual([]);
    expect(pairs([first, { ...second, kind: 'assessed' }], 'held')).toEqual([]);
    const assessed = [first, second].map((one): Stance => ({ ...one, kind: 'assessed' }));
    expect(pairs(assessed, 'held')).toHaveLength(1);
    expect(
      pairs([...assessed.slice(0, 1), { ...second, kind: 'assessed', recordedBy: 'ben' }], 'held'),
    ).toEqual([]);
  });

  test('comes after what happened in the three weeks before, the nearest first, and not after what came later', () => {
    const on = (day: string): Occurrence => ({
      id: `on-${day}`,
      day,
      title: day,
      note: '',
      source: 's',
      locator: '',
      addedBy: 'ann',
      addedAt: '2026-01-01T00:00:00.000Z',
    });
    const all = ['2025-12-02', '2025-12-03', '2025-12-23', '2025-12-24', '2025-12-25'].map(on);
    expect(justBefore(all, '2025-12-24').map(({ day }) => day)).toEqual([
      '2025-12-24',
      '2025-12-23',
      '2025-12-03',
    ]);
  });
});
