import type { Position, StanceKind } from '@proviso/domain/stance';
import { stanceKinds } from '@proviso/domain/stance';
import { cells } from '@proviso/domain/stance-matrix';
import type { Standing } from '@proviso/domain/standing';
import { expect, test } from 'vitest';
import {
  agreementOverTime,
  bySubject,
  meanAgreement,
  pairMovements,
  positionsHeld,
} from './positions-held.ts';

let count = 0;
const stance = (
  stakeholder: string,
  on: string,
  position: Position,
  heldSince = '2025-11-20',
  kind: StanceKind = 'stated',
): Standing => ({
  id: `s${++count}`,
  stakeholder,
  on: { kind: 'provision', id: on },
  wording: null,
  position,
  kind,
  heldSince,
  heldUntil: null,
  supersedes: null,
  recordedAt: `${heldSince}T12:00:00.000Z`,
  recordedBy: 'ann',
});
const parties = ['ua', 'ru', 'us'];
const held = (stances: readonly Standing[], kinds: readonly StanceKind[] = stanceKinds, day = '2026-01-01') =>
  positionsHeld(cells(stances), new Map(), parties, { day, by: 'held', kinds });

test('the positions that count on a day, and of which kinds they are', () => {
  const stances = [
    stance('ua', '6', 'red-line'),
    stance('ua', '6', 'conditional', '2025-12-24'),
    stance('ru', '6', 'support', '2025-11-20', 'assessed'),
    stance('us', '7', 'neutral', '2025-11-21', 'role-played'),
  ];
  const before = held(stances, stanceKinds, '2025-12-01');
  expect(before.byParty.get('ua')?.get('provision:6')).toBe('red-line');
  expect(before.kinds).toEqual({ stated: 1, assessed: 1, 'role-played': 1 });
  expect(held(stances).byParty.get('ua')?.get('provision:6')).toBe('conditional');
  expect(held(stances, ['stated']).byParty.get('ru')?.size).toBe(0);
});

test('provisions stand from agreement to its opposite; fewer than three parties say nothing of either', () => {
  const all = (on: string, ...positions: readonly Position[]) =>
    positions.map((position, i) => stance(parties[i] ?? '', on, position));
  const found = bySubject(
    held([
      ...all('apart', 'support', 'red-line', 'red-line'),
      ...all('alike', 'support', 'support', 'support'),
      ...all('two', 'support', 'support'),
    ]),
  );
  expect(found.map(({ on }) => on)).toEqual(['provision:alike', 'provision:apart']);
  expect(found[0]).toMatchObject({ agreement: 1, counts: [3, 0, 0, 0, 0] });
  expect(found[1]?.agreement).toBeLessThan(0);
});

test('the mean agreement is of pairs that have something in common, and moves with what they hold', () => {
  const stances = [
    stance('ua', '6', 'red-line'),
    stance('ru', '6', 'support'),
    stance('us', '9', 'support'),
    stance('ua', '6', 'conditional', '2025-12-24'),
  ];
  expect(meanAgreement(held(stances, stanceKinds, '2025-11-30').byParty)).toBe(0);
  expect(meanAgreement(held([]).byParty)).toBeNull();
  expect(
    agreementOverTime(stances, {
      cells: cells(stances),
      settlements: new Map(),
      parties,
      today: '2026-01-01',
      kinds: stanceKinds,
    }),
  ).toEqual([
    { day: '2025-11-20', agreement: 0 },
    { day: '2025-12-24', agreement: 0.75 },
  ]);
});

test('of many days as many are looked at as a picture can show, the last always among them', () => {
  const stances = Array.from({ length: 100 }, (_, i) =>
    stance(
      i % 2 ? 'ua' : 'ru',
      `${i >> 1}`,
      'support',
      new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10),
    ),
  );
  const moments = agreementOverTime(stances, {
    cells: cells(stances),
    settlements: new Map(),
    parties,
    today: '2025-12-31',
    kinds: stanceKinds,
  });
  expect(moments.length).toBeLessThanOrEqual(41);
  expect(moments.at(-1)?.day).toBe('2025-04-10');
});

test('two parties came nearer by what both held then and hold now, not by what was written down since', () => {
  const stances = [
    stance('ua', '6', 'red-line'),
    stance('ru', '6', 'support'),
    stance('us', '6', 'support'),
    stance('ua', '6', 'conditional', '2025-12-24'),
    stance('ua', '9', 'support', '2025-12-24'),
    stance('ru', '9', 'support', '2025-12-24'),
  ];
  const [then, now] = [held(stances, stanceKinds, '2025-11-30'), held(stances)];
  expect(pairMovements(then.byParty, now.byParty)).toEqual([
    { pair: ['ua', 'ru'], from: 0, to: 0.75, both: 1 },
    { pair: ['ua', 'us'], from: 0, to: 0.75, both: 1 },
  ]);
});
