import type { Stance } from '@proviso/domain/stance';
import { expect, test } from 'vitest';
import { lanes, spanOf } from './timeline-lanes.ts';

const stance = (over: Partial<Stance>): Stance => ({
  id: 's',
  stakeholder: 'a',
  on: { kind: 'provision', id: 'p' },
  wording: null,
  position: 'oppose',
  conditions: [],
  salience: null,
  confidence: null,
  reason: '',
  kind: 'stated',
  heldSince: '2026-01-01',
  heldUntil: null,
  supersedes: null,
  restsOn: [],
  recordedAt: '2026-01-02T10:00:00.000Z',
  recordedBy: 'otter',
  ...over,
});

test('a stance ends where the next of its kind begins, and another kind does not end it', () => {
  const found = lanes(
    [
      stance({ id: 'later', heldSince: '2026-02-01' }),
      stance({ id: 'first' }),
      stance({ id: 'guess', kind: 'assessed', heldSince: '2026-01-15' }),
    ],
    '2026-03-01',
  );
  expect(
    found.map(({ kind, bars }) => [kind, bars.map(({ stance: { id }, from, to }) => [id, from, to])]),
  ).toEqual([
    [
      'stated',
      [
        ['first', '2026-01-01', '2026-02-01'],
        ['later', '2026-02-01', '2026-03-01'],
      ],
    ],
    ['assessed', [['guess', '2026-01-15', '2026-03-01']]],
  ]);
});

test('what was corrected is no bar of its own', () => {
  const found = lanes([stance({ id: 'wrong' }), stance({ id: 'right', supersedes: 'wrong' })], '2026-03-01');
  expect(found[0]?.bars.map((bar) => bar.stance.id)).toEqual(['right']);
});

test('the span holds the day looked at, also before everything', () => {
  expect(spanOf([stance({})], '2025-12-01')).toEqual({ first: '2025-12-01', last: '2026-01-02' });
  expect(spanOf([stance({})], '2026-05-01')).toEqual({ first: '2026-01-01', last: '2026-05-01' });
});
