import type { Provision } from '@proviso/domain/provision';
import type { Position, Stance } from '@proviso/domain/stance';
import { type AsOf, cellAsOf, cells } from '@proviso/domain/stance-matrix';
import { expect, test } from 'vitest';
import { byTheme, disagreement, inOrder, matrixGroups } from './matrix-rows.ts';

const provision = (id: string, over: Partial<Provision> = {}): Provision => ({
  id,
  draft: 'd',
  parent: null,
  number: id,
  heading: id,
  text: '',
  themes: ['Land'],
  gives: [],
  receives: [],
  certainty: 'reported',
  certaintyNote: '',
  order: id,
  ...over,
});
const stance = (id: string, stakeholder: string, on: string, position: Position): Stance => ({
  id,
  stakeholder,
  on: { kind: 'provision', id: on },
  wording: null,
  position,
  conditions:
    position === 'conditional' ? [{ text: 'paid', provision: null, wording: null, leftOut: false }] : [],
  salience: null,
  confidence: null,
  reason: 'so',
  kind: 'assessed',
  heldSince: '2026-01-01',
  heldUntil: null,
  supersedes: null,
  restsOn: [],
  recordedAt: '2026-01-01T10:00:00.000Z',
  recordedBy: 'otter',
});
const stakeholder = (id: string) => ({
  id,
  name: id,
  shortName: id,
  kind: 'state' as const,
  parent: null,
  part: 'unknown' as const,
  consentNeeded: false,
  colour: null,
  note: '',
  order: id,
});
const draft = {
  id: 'd',
  title: 'Draft',
  shortTitle: 'Draft',
  issuer: '',
  date: '2026-01-01',
  status: 'leaked' as const,
  provenance: '',
};

test('parts come right after their parent, and other drafts stay out', () => {
  const list = [
    provision('2'),
    provision('1'),
    provision('1b', { parent: '1' }),
    provision('1a', { parent: '1' }),
    provision('x', { draft: 'other' }),
  ];
  expect(inOrder(list, 'd').map(({ provision: { id }, depth }) => `${depth}:${id}`)).toEqual([
    '0:1',
    '1:1a',
    '1:1b',
    '0:2',
  ]);
});

test('a part is listed under the theme of its parent, whatever its own', () => {
  const list = [
    provision('1'),
    provision('1a', { parent: '1', themes: ['Money'] }),
    provision('2', { themes: ['Money'] }),
  ];
  expect(
    byTheme(inOrder(list, 'd')).map(({ theme, provisions }) => [
      theme,
      provisions.map((one) => one.provision.id),
    ]),
  ).toEqual([
    ['Land', ['1', '1a']],
    ['Money', ['2']],
  ]);
});

const asOf: AsOf = { day: '2026-02-01', by: 'held', kinds: ['assessed'] };

test('disagreement is the mean distance of all pairs, and none where one stands alone', () => {
  const at = (position: Position) => cellAsOf([stance('s', 'a', '1', position)], asOf);
  expect(disagreement({ cells: [at('support'), at('red-line'), null] })).toBe(4);
  expect(disagreement({ cells: [at('support'), at('support'), at('red-line')] })).toBeCloseTo(8 / 3);
  expect(disagreement({ cells: [at('oppose'), null] })).toBe(0);
});

test('by disagreement, the row where they stand furthest apart comes first', () => {
  const stances = [
    stance('1', 'a', '1', 'support'),
    stance('2', 'b', '1', 'conditional'),
    stance('3', 'a', '2', 'support'),
    stance('4', 'b', '2', 'red-line'),
  ];
  const groups = matrixGroups({
    draft,
    provisions: [provision('1'), provision('2')],
    stakeholders: [stakeholder('a'), stakeholder('b')],
    cells: cells(stances),
    asOf,
    sort: 'disagreement',
  });
  expect(groups).toHaveLength(1);
  expect(groups[0]?.rows.map(({ subject }) => subject.id)).toEqual(['2', '1', 'd']);
});
