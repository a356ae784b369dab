import type { Provision } from '@proviso/domain/provision';
import type { Position, Stance } from '@proviso/domain/stance';
import { type AsOf, cellAsOf, cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import { expect, test } from 'vitest';
import { byTheme, disagreement, inOrder, matrixGroups, subjectGroups } from './matrix-rows.ts';

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

test('disagreement is the mean distance of all pairs, and not known where one stands alone', () => {
  const at = (position: Position) => cellAsOf([stance('s', 'a', '1', position)], asOf);
  expect(disagreement([at('support'), at('red-line'), null])).toBe(4);
  expect(disagreement([at('support'), at('support'), at('red-line')])).toBeCloseTo(8 / 3);
  expect(disagreement([at('oppose'), null])).toBeNull();
});

test.each([
  ['theme', ['d', '1', '1a', '2', '3']],
  ['number', ['d', '1', '1a', '2', '3']],
  ['disagreement', ['2', '1', 'd', '1a', '3']],
  ['agreement', ['1', '2', 'd', '1a', '3']],
] as const)('by %s the rows stand in that order, those of which too little is known last', (sort, order) => {
  const provisions = [provision('1'), provision('1a', { parent: '1' }), provision('2'), provision('3')];
  const spreads: Record<string, number> = { 1: 1, 2: 4 };
  const groups = subjectGroups({ draft, provisions, sort, spread: ({ id }) => spreads[id] ?? null });
  expect(groups.flatMap(({ subjects }) => subjects.map(({ id }) => id))).toEqual(order);
});

test('the cells of the overview know of a settlement', () => {
  const [one, two] = [
    stance('1', 'a', '1', 'support'),
    { ...stance('2', 'a', '1', 'red-line'), recordedBy: 'ben' },
  ];
  const word = {
    id: 'w',
    stance: one.id,
    reason: 'So',
    settledBy: 'mod',
    settledAt: '2026-01-09T00:00:00.000Z',
  };
  const [, group] = matrixGroups({
    draft,
    provisions: [provision('1')],
    stakeholders: [stakeholder('a')],
    cells: cells([one, two]),
    settlements: settlementsByStance([word]),
    asOf,
  });
  expect(group?.rows[0]?.cells[0]?.now).toBe(one);
});
