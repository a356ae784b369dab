import type { Lineage, Provision } from '@proviso/domain/provision';
import type { Condition, Stance } from '@proviso/domain/stance';
import { describe, expect, test } from 'vitest';
import { buildDeal } from './build-deal.ts';
import { everything, standingsOf } from './deal.ts';
import { evaluatePackage } from './evaluate-package.ts';
import { fromPackage, toPackage } from './package-choice.ts';
import { findTrades, withChanges } from './trades.ts';
import { turns } from './turns.ts';

const draft = (id: string, date: string) =>
  ({ id, title: id, shortTitle: id, issuer: '', date, status: 'proposed', provenance: '' }) as const;
const provision = (id: string, inDraft: string, order: string): Provision => ({
  id,
  draft: inDraft,
  parent: null,
  number: id,
  heading: id,
  text: id,
  themes: [],
  gives: [],
  receives: [],
  certainty: 'confirmed',
  certaintyNote: '',
  order,
});
const tie = (kind: Lineage['kind'], earlier: string | null, later: string | null): Lineage => ({
  id: `${earlier}-${later}`,
  kind,
  draft: 'b',
  earlier,
  later,
  note: '',
});
const stance = (part: Partial<Stance>): Stance => ({
  id: `s${part.heldSince}${part.stakeholder}${part.wording}`,
  stakeholder: 'x',
  on: { kind: 'provision', id: 'a1' },
  wording: null,
  position: 'support',
  conditions: [],
  salience: 2,
  confidence: null,
  reason: 'so',
  kind: 'assessed',
  heldSince: '2026-01-01',
  heldUntil: null,
  supersedes: null,
  restsOn: [],
  recordedAt: '2026-01-02T00:00:00.000Z',
  recordedBy: 'ann',
  ...part,
});
const party = (id: string, consentNeeded: boolean) =>
  ({
    id,
    name: id,
    shortName: id,
    kind: 'state',
    parent: null,
    part: 'unknown',
    consentNeeded,
    colour: null,
    note: '',
    order: 'a0',
  }) as const;

/** Draft a has 1, 2, 3; b amends 1, splits 2 in two, keeps 3, and brings 4. */
const build = (...stances: readonly Stance[]) =>
  buildDeal(
    {
      drafts: [draft('b', '2026-02-01'), draft('a', '2026-01-01')],
      provisions: [
        provision('b4', 'b', 'a4'),
        provision('a1', 'a', 'a1'),
        provision('a2', 'a', 'a2'),
        provision('a3', 'a', 'a3'),
        provision('b1', 'b', 'a1'),
        provision('b2x', 'b', 'a2'),
        provision('b2y', 'b', 'a3'),
        provision('b3', 'b', 'a5'),
      ],
      lineage: [
        tie('amended', 'a1', 'b1'),
        tie('split', 'a2', 'b2x'),
        tie('split', 'a2', 'b2y'),
        tie('kept', 'a3', 'b3'),
        tie('new', null, 'b4'),
      ],
      stakeholders: [party('x', true), party('y', false)],
      stances,
    },
    { day: '2026-06-01', kinds: ['stated', 'assessed'] },
  );

test('a matter is what lineage ties together, an option what one draft makes of it, the last leaves it out', () => {
  expect(build().matters.map(({ id, options }) => [id, options.map(({ provisions }) => provisions)])).toEqual(
    [
      ['a1', [['a1'], ['b1'], []]],
      ['a2', [['a2'], ['b2x', 'b2y'], []]],
      ['a3', [['a3'], ['b3'], []]],
      ['b4', [['b4'], []]],
    ],
  );
});

describe('where a party stands', () => {
  const at = (deal: ReturnType<typeof build>, matter: number, option: number) =>
    standingsOf(deal, { matter, option, party: 0 }).map((one) => [
      one.stance?.position ?? null,
      one.carried,
      one.salience,
    ]);

  test('counts for the wording it is about: a red line on one text leaves the other open', () => {
    const deal = build(
      stance({ position: 'red-line' }),
      stance({ position: 'support', wording: 'b1', heldSince: '2026-03-01', salience: null }),
    );
    expect(at(deal, 0, 0)).toEqual([['red-line', false, [2, 2]]]);
    expect(at(deal, 0, 1)).toEqual([['support', false, [0, 4]]]);
    expect(evaluatePackage(deal, [0, 2, 2, 1]).verdict).toBe('blocked');
    expect(evaluatePackage(deal, [1, 2, 2, 1]).verdict).toBe('sure');
  });

  test('goes over to a text that keeps the wording, and says so; its own stance there comes first', () => {
    const earlier = stance({ on: { kind: 'provision', id: 'a3' }, position: 'oppose' });
    expect(at(build(earlier), 2, 1)).toEqual([['oppose', true, [2, 2]]]);
    const own = stance({ on: { kind: 'provision', id: 'b3' }, heldSince: '2025-01-01' });
    expect(at(build(earlier, own), 2, 1)).toEqual([['support', false, [2, 2]]]);
  });

  test('is unknown where nobody recorded it, where it was corrected away, played, or not held yet', () => {
    const first = stance({ id: 'first', position: 'red-line' });
    const deal = build(
      first,
      stance({ id: 'second', supersedes: 'first', wording: 'b1' }),
      stance({ kind: 'role-played', on: { kind: 'provision', id: 'a2' } }),
      stance({ heldSince: '2026-07-01', on: { kind: 'provision', id: 'a3' } }),
    );
    for (const matter of [0, 1, 2]) expect(at(deal, matter, 0)).toEqual([[null, false, [0, 4]]]);
    const [outcome] = evaluatePackage(deal, [0, 1, 0, 0]).parties;
    // Never neutral: each of the five provisions may be worth anything from -8 to 8.
    expect([outcome?.low, outcome?.high, outcome?.unknown.length]).toEqual([-40, 40, 5]);
  });
});

describe('a condition', () => {
  const conditional = (
    provisionId: string | null,
    { wording = null, leftOut = false }: Partial<Condition> = {},
  ) =>
    build(
      stance({
        position: 'conditional',
        conditions: [{ text: 'if', provision: provisionId, wording, leftOut }],
      }),
      stance({ position: 'neutral', on: { kind: 'provision', id: 'a3' } }),
      stance({ position: 'neutral', on: { kind: 'provision', id: 'b2x' } }),
      stance({ position: 'neutral', on: { kind: 'provision', id: 'b2y' } }),
    );
  const outcome = (deal: ReturnType<typeof build>, choice: readonly number[]) => {
    const { verdict, parties } = evaluatePackage(deal, choice);
    return [verdict, parties[0]?.low, parties[0]?.high];
  };

  test('is met by the wording it names, and by one that keeps it; left out it is unmet', () => {
    expect(outcome(conditional('a3'), [0, 2, 0, 1])).toEqual(['sure', 2, 2]);
    expect(outcome(conditional('a3'), [0, 2, 1, 1])).toEqual(['sure', 2, 2]);
    expect(outcome(conditional('a3'), [0, 2, 2, 1])).toEqual(['blocked', -2, -2]);
  });

  test('stays open where another wording is taken, or where it is words alone', () => {
    expect(outcome(conditional('a2'), [0, 1, 2, 1])).toEqual(['open', -2, 2]);
    expect(outcome(conditional('b2y'), [0, 1, 2, 1])).toEqual(['sure', 2, 2]);
    expect(outcome(conditional(null), [0, 2, 2, 1])).toEqual(['open', -2, 2]);
  });

  test('that asks for the wording of one draft is met by that and unmet by any other', () => {
    const inB = conditional('a2', { wording: 'b2y' });
    expect(outcome(inB, [0, 1, 2, 1])).toEqual(['sure', 2, 2]);
    expect(outcome(inB, [0, 0, 2, 1])[0]).toBe('blocked');
    expect(outcome(inB, [0, 2, 2, 1])).toEqual(['blocked', -2, -2]);
    // b keeps what a says in 3, so either text is the wording asked for.
    expect(outcome(conditional('a3', { wording: 'b3' }), [0, 2, 0, 1])).toEqual(['sure', 2, 2]);
  });

  test('that asks to leave something out is met by leaving it out alone', () => {
    const without = conditional('a3', { leftOut: true });
    expect(outcome(without, [0, 2, 2, 1])).toEqual(['sure', 2, 2]);
    expect(outcome(without, [0, 2, 0, 1])).toEqual(['blocked', -2, -2]);
    expect(outcome(without, [0, 2, 1, 1])[0]).toBe('blocked');
  });

  test('that depends on itself in a circle is met by both or by neither', () => {
    const needs = (on: string, named: string) =>
      stance({
        id: `${on}-${named}`,
        on: { kind: 'provision', id: on },
        position: 'conditional',
        conditions: [{ text: 'if', provision: named, wording: null, leftOut: false }],
      });
    const deal = build(needs('a1', 'a3'), needs('a3', 'a1'));
    expect(evaluatePackage(deal, [0, 2, 0, 1]).parties[0]?.unmet).toEqual([]);
    expect(evaluatePackage(deal, [2, 2, 2, 1]).parties[0]?.unmet).toEqual([]);
    expect(evaluatePackage(deal, [0, 2, 2, 1]).parties[0]?.unmet).toHaveLength(1);
  });
});

describe('a stance on a draft as a whole', () => {
  const whole = (part: Partial<Stance>) => stance({ on: { kind: 'draft', id: 'a' }, ...part });
  const known = (position: Stance['position']) =>
    ['a1', 'a2', 'a3'].map((id) =>
      stance({ on: { kind: 'provision', id }, position, heldSince: '2026-01-03', salience: 1 }),
    );
  /** Draft a and nothing else; the same with one matter left out; none of it. */
  const [all, some, none] = [
    [0, 0, 0, 1],
    [0, 0, 2, 1],
    [2, 2, 2, 1],
  ];

  test('counts where the package is that draft, is in doubt where it takes a part, and is nothing else elsewhere', () => {
    const deal = build(whole({ position: 'red-line' }), ...known('support'));
    const of = (choice: readonly number[] = []) => {
      const { verdict, parties } = evaluatePackage(deal, choice);
      return [
        verdict,
        parties[0]?.low,
        parties[0]?.high,
        parties[0]?.redLines.length,
        parties[0]?.inPart.length,
      ];
    };
    expect(of(all)).toEqual(['blocked', 6 - 4, 6 - 4, 1, 0]);
    expect(of(some)).toEqual(['open', 4 - 4, 4, 0, 1]);
    expect(of(none)).toEqual(['sure', 0, 0, 0, 0]);
  });

  test('adds nothing where nobody spoke of the whole', () => {
    expect(build(...known('support')).wholes).toEqual([]);
    expect(evaluatePackage(build(...known('support')), all ?? []).verdict).toBe('sure');
  });

  test('depends on what its conditions name, as any other does', () => {
    const conditions = [{ text: 'without 3', provision: 'a3', wording: null, leftOut: true }];
    const deal = build(whole({ position: 'conditional', conditions }), ...known('support'));
    expect(evaluatePackage(deal, all ?? []).parties[0]?.unmet).toHaveLength(1);
    expect(evaluatePackage(deal, all ?? []).verdict).toBe('blocked');
    expect(evaluatePackage(deal, some ?? []).verdict).toBe('sure');
  });
});

describe('what becomes of an objection', () => {
  test('“if 3 went that way, the red line on 1 becomes conditional”, and its condition is met', () => {
    const deal = build(
      stance({ position: 'red-line' }),
      stance({
        on: { kind: 'provision', id: 'b1' },
        position: 'conditional',
        conditions: [{ text: 'if 3 is out', provision: 'a3', wording: null, leftOut: true }],
      }),
    );
    const from = [0, 2, 0, 1];
    const [trade] = findTrades(deal, { allowed: everything(deal), from, caution: 'known' }).filter(
      ({ changes }) => changes.length === 2,
    );
    expect(trade?.lifted).toBe(1);
    expect(trade?.changes).toEqual([
      { matter: 2, option: 2 },
      { matter: 0, option: 1 },
    ]);
    expect(turns(deal, from, withChanges(from, trade?.changes ?? []))).toMatchObject([
      { kind: 'red-line', party: 0, matter: 0, becomes: 'conditional' },
    ]);
    // Alone, the other wording only trades the red line for a condition that is not met.
    expect(turns(deal, from, [1, 2, 0, 1])).toMatchObject([
      { kind: 'red-line', becomes: 'conditional' },
      { kind: 'new', objection: { dependence: { condition: { text: 'if 3 is out' } } } },
    ]);
    expect(turns(deal, [1, 2, 0, 1], [1, 2, 2, 1])).toMatchObject([{ kind: 'condition', becomes: 'met' }]);
  });
});

test('a choice comes back from a saved package; what the package does not know is not guessed', () => {
  const deal = build();
  const choice = [1, 1, 2, 0];
  expect(fromPackage(deal, toPackage(deal, choice))).toEqual(choice);
  expect(fromPackage(deal, [{ provision: 'a2', wordings: ['b2x'] }])).toEqual([null, null, null, null]);
});
