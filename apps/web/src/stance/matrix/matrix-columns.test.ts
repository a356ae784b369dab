import type { Coalition } from '@proviso/domain/coalition';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Position, Stance } from '@proviso/domain/stance';
import { cellAsOf } from '@proviso/domain/stance-matrix';
import { expect, test } from 'vitest';
import { byLikeness, matrixColumns, spreadOf } from './matrix-columns.ts';

const party = (id: string): Stakeholder => ({
  id,
  name: id,
  shortName: id,
  kind: 'state',
  parent: null,
  part: 'unknown',
  consentNeeded: false,
  colour: null,
  note: '',
  order: id,
});
const coalition = (id: string, ...members: string[]): Coalition => ({
  id,
  name: id,
  members,
  note: '',
  since: null,
  until: null,
});
const four = ['a', 'b', 'c', 'd'].map(party);
const ids = (folded: Coalition[]) => matrixColumns(four, folded).map(({ id }) => id);

test('a folded coalition takes the place of its first member, and its members go', () => {
  expect(ids([])).toEqual(['a', 'b', 'c', 'd']);
  expect(ids([coalition('x', 'd', 'b')])).toEqual(['a', '~x', 'c']);
  expect(ids([coalition('x', 'a', 'b'), coalition('y', 'b', 'c')])).toEqual(['~x', '~y', 'd']);
});

test('a coalition has the spread of its members and no position of its own', () => {
  expect(spreadOf(['support', null, 'red-line', 'support'])).toEqual({ counts: [2, 0, 0, 0, 1], silent: 1 });
});

test('like stands beside like', () => {
  const cell = (position: Position) => {
    const stance: Stance = {
      id: position,
      stakeholder: 'a',
      on: { kind: 'provision', id: '1' },
      wording: null,
      position,
      conditions: [],
      salience: null,
      confidence: null,
      reason: 'so',
      kind: 'stated',
      heldSince: '2026-01-01',
      heldUntil: null,
      supersedes: null,
      restsOn: [],
      recordedAt: '2026-01-01T00:00:00.000Z',
      recordedBy: 'ann',
    };
    return cellAsOf([stance], { day: '2026-02-01', by: 'held', kinds: ['stated'] });
  };
  const rows = [
    { id: '1', cells: [cell('support'), cell('red-line'), cell('support'), cell('red-line')] },
    { id: '2', cells: [cell('support'), cell('oppose'), cell('conditional'), null] },
  ];
  const order = byLikeness(four, rows)
    .map(({ id }) => id)
    .join('');
  expect(order).toMatch(/^(ac|ca)(bd|db)$|^(bd|db)(ac|ca)$/);
});
