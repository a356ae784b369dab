import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settlement } from './settlement.ts';
import type { Stance } from './stance.ts';
import { type AsOf, cellAsOf, cellKey, cells, settlementsByStance, standing } from './stance-matrix.ts';

const stance = (id: string, part: Partial<Stance> = {}): Stance => ({
  id,
  stakeholder: 'party',
  on: { kind: 'provision', id: '6' },
  wording: null,
  position: 'oppose',
  conditions: [],
  salience: null,
  confidence: null,
  reason: '',
  kind: 'stated',
  heldSince: '2025-11-20',
  heldUntil: null,
  supersedes: null,
  restsOn: [],
  recordedAt: `${part.heldSince ?? '2025-11-20'}T12:00:00.000Z`,
  recordedBy: 'ann',
  ...part,
});
const all: AsOf['kinds'] = ['stated', 'assessed', 'role-played'];
const held = (day: string): AsOf => ({ day, by: 'held', kinds: all });
const recorded = (day: string): AsOf => ({ day, by: 'recorded', kinds: all });

describe('a cell as of a day', () => {
  const former = stance('former', { position: 'red-line', reason: 'Why' });
  const later = stance('later', { position: 'conditional', heldSince: '2025-12-24' });

  test('is empty before anything is held', () => {
    expect(cellAsOf([former], held('2025-11-19'))).toBeNull();
  });

  test('shows the latest that is held, and what it moved from', () => {
    expect(cellAsOf([later, former], held('2025-12-23'))).toMatchObject({ now: former, before: null });
    expect(cellAsOf([later, former], held('2025-12-24'))).toMatchObject({ now: later, before: former });
  });

  test('shows nothing once what was held has ended', () => {
    const ended = stance('ended', { heldUntil: '2025-11-30' });
    expect(cellAsOf([ended], held('2025-11-30'))?.now).toBe(ended);
    expect(cellAsOf([ended], held('2025-12-01'))).toBeNull();
  });

  test('puts what was stated before what was assessed, however late the assessment', () => {
    const assessed = stance('assessed', { kind: 'assessed', heldSince: '2025-12-30' });
    expect(cellAsOf([assessed, former], held('2026-01-01'))?.now).toBe(former);
    expect(cellAsOf([assessed, former], { ...held('2026-01-01'), kinds: ['assessed'] })?.now).toBe(assessed);
  });

  test('by recorded time, knows nothing of what was written down later', () => {
    const lateNews = stance('late', { position: 'neutral', recordedAt: '2026-02-01T00:00:00.000Z' });
    expect(cellAsOf([lateNews], held('2025-11-20'))?.now).toBe(lateNews);
    expect(cellAsOf([lateNews], recorded('2026-01-31'))).toBeNull();
    expect(cellAsOf([lateNews], recorded('2026-02-01'))?.now).toBe(lateNews);
  });

  test('a correction hides what it corrects; by recorded time only from when it was written', () => {
    const correction = stance('correction', {
      position: 'support',
      supersedes: 'former',
      restsOn: [],
      recordedAt: '2025-12-01T00:00:00.000Z',
    });
    expect(cellAsOf([former, correction], held('2025-11-20'))).toMatchObject({
      now: correction,
      before: null,
    });
    expect(cellAsOf([former, correction], recorded('2025-11-30'))?.now).toBe(former);
    expect(cellAsOf([former, correction], recorded('2025-12-01'))?.now).toBe(correction);
  });
});

describe('a cell that several analysts assess', () => {
  const by = (recordedBy: string, position: Stance['position'], part: Partial<Stance> = {}) =>
    stance(`${recordedBy}-${position}`, { kind: 'assessed', recordedBy, position, reason: 'Why', ...part });
  const ann = by('ann', 'oppose');
  const ben = by('ben', 'red-line', { heldSince: '2025-11-21' });
  const cem = by('cem', 'support', { heldSince: '2025-11-22' });

  test('has the newest of each side by side, and counts the one in the middle', () => {
    const cell = cellAsOf(
      [by('ann', 'neutral', { heldSince: '2025-11-10' }), ann, ben, cem],
      held('2025-12-01'),
    );
    expect(cell?.voices).toEqual([cem, ben, ann]);
    expect(cell?.now).toBe(ann);
    expect(cell?.before?.position).toBe('neutral');
  });

  test('of two counts the newer', () => {
    expect(cellAsOf([ben, ann], held('2025-12-01'))?.now).toBe(ben);
  });

  test('takes one analyst’s word after another’s for no movement', () => {
    expect(cellAsOf([ann, ben], held('2025-12-01'))?.before).toBeNull();
  });

  test('hears nobody where the party itself has spoken', () => {
    const stated = stance('stated', { heldSince: '2025-11-01' });
    expect(cellAsOf([ann, stated, cem], held('2025-12-01'))?.voices).toEqual([stated]);
  });

  test('sets assessments of another wording apart', () => {
    const other = by('dan', 'support', { wording: 'b-6', heldSince: '2025-11-10' });
    expect(cellAsOf([ann, other], held('2025-12-01'))?.voices).toEqual([ann]);
  });

  const settlement = (chosen: Stance, day: string): Settlement => ({
    id: `${chosen.id}-${day}`,
    stance: chosen.id,
    reason: 'The minutes say so.',
    settledBy: 'moderator',
    settledAt: `${day}T12:00:00.000Z`,
  });
  const settled = (...list: Settlement[]) => settlementsByStance(list);

  test('counts what a moderator settled on, from the day that was held', () => {
    const word = settlement(ben, '2025-11-25');
    const cell = cellAsOf([ann, ben, cem], held('2025-12-01'), settled(word));
    expect([cell?.now, cell?.settled, cell?.sinceThen]).toEqual([ben, word, []]);
    expect(cellAsOf([ann, ben], held('2025-11-20'), settled(word))?.settled).toBeNull();
  });

  test('by recorded time knows of a settlement from when it was made', () => {
    const word = settlement(ben, '2025-11-25');
    expect(cellAsOf([ann, ben, cem], recorded('2025-11-24'), settled(word))?.now).toBe(ann);
    expect(cellAsOf([ann, ben, cem], recorded('2025-11-25'), settled(word))?.now).toBe(ben);
  });

  test('shows what was written since; the latest settlement counts', () => {
    const later = by('dan', 'support', { recordedAt: '2025-11-26T00:00:00.000Z', heldSince: '2025-11-20' });
    const first = settlement(ben, '2025-11-25');
    const cell = cellAsOf([ann, ben, later], held('2025-12-01'), settled(first));
    expect([cell?.now, cell?.sinceThen]).toEqual([ben, [later]]);
    const second = settlement(later, '2025-11-27');
    expect(cellAsOf([ann, ben, later], held('2025-12-01'), settled(second, first))?.now).toBe(later);
  });

  test('is open again once the assessment that was settled on is corrected', () => {
    const correction = by('ben', 'neutral', { id: 'correction', supersedes: ben.id });
    const cell = cellAsOf([ann, ben, correction], held('2025-12-01'), settled(settlement(ben, '2025-11-25')));
    expect(cell?.settled).toBeNull();
  });
});

test('a stance about a rival draft’s wording stands in that wording’s cell too', () => {
  const one = stance('one', { wording: 'b-6' });
  const grid = cells([one]);
  expect([...grid.keys()]).toEqual(['provision:6/party', 'provision:b-6/party']);
  expect(cells([stance('own', { wording: '6' })]).size).toBe(1);
});

test('cells are told apart by stakeholder, by subject, and by kind of subject', () => {
  const list = [
    stance('a'),
    stance('b'),
    stance('c', { stakeholder: 'other' }),
    stance('d', { on: { kind: 'draft', id: '6' } }),
  ];
  const grid = cells(list);
  expect(grid.size).toBe(3);
  expect(grid.get(cellKey(stance('x')))?.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what stands does not depend on the order of the records, and is never superseded or of another kind', () => {
  const day = fc.constantFrom('2025-11-20', '2025-11-21', '2025-12-24');
  const some = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 9 }).map((n) => `s${n}`),
      heldSince: day,
      recorded: day,
      kind: fc.constantFrom(...all),
      supersedes: fc.option(fc.integer({ min: 0, max: 9 }).map((n) => `s${n}`)),
    }),
    { selector: ({ id }) => id },
  );
  const asOf = fc.record({
    day,
    by: fc.constantFrom('held' as const, 'recorded' as const),
    kinds: fc.subarray([...all], { minLength: 1 }),
  });
  fc.assert(
    fc.property(some, asOf, (drawn, when) => {
      const list = drawn.map(({ recorded: written, ...part }) =>
        stance(part.id, { ...part, recordedAt: `${written}T12:00:00.000Z` }),
      );
      const shown = standing(list, when);
      expect(standing([...list].reverse(), when)).toEqual(shown);
      for (const one of shown) {
        expect(when.kinds).toContain(one.kind);
        expect(one.heldSince <= when.day).toBe(true);
        const correction = list.find(({ supersedes }) => supersedes === one.id);
        if (correction && when.by === 'held') expect.unreachable('A corrected stance stands.');
      }
    }),
    { seed: 5, numRuns: 1000 },
  );
});
