import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimStrengths } from '../claim-strength/claim-strengths.ts';
import { strengthModel, type WeighedClaim } from '../claim-strength/strength-model.ts';
import { evaluate } from '../strength/evaluate.ts';
import { influences } from '../strength/influences.ts';
import { semantics } from '../strength/semantics.ts';
import { stepGraph } from '../strength/step-graph.ts';
import { finish } from '../testing/finish.ts';
import { claim } from '../testing/weighed-claim.ts';
import { findCruxes } from './cruxes.ts';
import { divergence } from './divergence.ts';
import { shapleyShare } from './shapley.ts';
import { createTrial } from './trial.ts';

const subject = 'provision:6';
const archived = { by: 'ann', at: '2025-11-20T00:00:00.000Z', reason: '' };
const cruxes = (...given: Parameters<typeof findCruxes>) => finish(findCruxes(...given));
const agreed = { divergenceOf: () => 0, most: 100 };

/** An argument of up to `most` claims, each below one that was made before it, with votes. */
const argument = (most: number) =>
  fc
    .array(
      fc.record({
        side: fc.constantFrom('pro', 'con', 'undercut'),
        below: fc.double({ min: 0, max: 1, noNaN: true }),
        agree: fc.nat(9),
        disagree: fc.nat(9),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((drawn) => ({
      claims: drawn.map(({ side, below }, i) => {
        const answers =
          i === 0 || (below < 0.3 && side !== 'undercut') ? null : `c${Math.floor(below * (i - 1))}`;
        return claim(
          `c${i}`,
          answers === null && side === 'undercut' ? 'con' : (side as WeighedClaim['side']),
          answers,
        );
      }),
      tallies: new Map(drawn.map(({ agree, disagree }, i) => [`c${i}`, { agree, disagree }])),
    }));

describe('what a small change of a claim does', () => {
  it('is nothing in a balanced argument, though without the pro it would be lost (published figures)', () => {
    const graph = stepGraph(3, [
      { premises: [1], bearing: 'support', target: 0 },
      { premises: [2], bearing: 'attack', target: 0 },
    ]);
    const base = Float64Array.from([0.5, 0.7, 0.7]);
    expect(influences(graph, base, 'quadratic-energy', [0])?.[1]).toBeCloseTo(0, 15);
    const trial = createTrial(graph, base, 0, 'quadratic-energy');
    const whole = trial?.strength() ?? Number.NaN;
    expect(whole).toBe(0.5);
    if (trial) trial.standing[1] = 0;
    expect(whole - (trial?.strength() ?? Number.NaN)).toBeCloseTo(0.16442953, 8);
  });

  it.each(semantics)('is the slope of the strength under %s', (kind) => {
    fc.assert(
      fc.property(argument(12), ({ claims, tallies }) => {
        const { graph, base, subjects } = strengthModel(claims, { tallies });
        const target = subjects.get(subject) ?? -1;
        const slopes = influences(graph, base, kind, [target]);
        const h = 1e-6;
        for (const node of base.keys()) {
          const at = (weight: number) => {
            const moved = base.slice();
            moved[node] = weight;
            return evaluate(graph, moved, kind).strengths[target] ?? Number.NaN;
          };
          const own = base[node] ?? 0;
          const [below, here, above] = [at(own - h), at(own), at(own + h)];
          const [left, right] = [(here - below) / h, (above - here) / h];
          // Where DF-QuAD has a bend, the slope lies between those of either side.
          const [least, most] = [Math.min(left, right) - 1e-4, Math.max(left, right) + 1e-4];
          expect(slopes?.[node]).toBeGreaterThanOrEqual(least);
          expect(slopes?.[node]).toBeLessThanOrEqual(most);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('is unknown where claims go round in a circle', () => {
    const claims = [claim('a'), claim('b', 'con', 'a'), claim('l', 'con', 'b', { link: 'a' })];
    const { graph, base } = strengthModel(claims);
    expect(influences(graph, base, 'df-quad', [0])).toBeNull();
  });
});

describe('cruxes', () => {
  it('are what the outcome would be had the claim never been made', () => {
    fc.assert(
      fc.property(argument(14), ({ claims, tallies }) => {
        const { strength, cruxes: found } = cruxes(strengthModel(claims, { tallies }), subject, agreed);
        const all = claimStrengths(claims, { tallies });
        expect(strength).toBeCloseTo(all.subjects.get(subject) ?? Number.NaN, 12);
        for (const crux of found ?? []) {
          const others = claims.map((one) => (one.id === crux.claim ? { ...one, archived } : one));
          const fallen = claimStrengths(others, { tallies }).subjects.get(subject) ?? 0.5;
          expect(crux.without).toBeCloseTo(fallen, 12);
          expect(crux.strength).toBeCloseTo(all.claims.get(crux.claim) ?? Number.NaN, 12);
        }
        for (const one of claims) {
          const others = claims.map((other) => (other === one ? { ...one, archived } : other));
          const fallen = claimStrengths(others, { tallies }).subjects.get(subject) ?? 0.5;
          const isNamed = found?.some((crux) => crux.claim === one.id) ?? false;
          expect(isNamed).toBe(Math.abs(fallen - strength) >= 0.005);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('stand in the order of what they move and of how far people diverge on them', () => {
    const claims = [claim('a'), claim('b', 'con'), claim('c', 'pro', 'a')];
    const model = strengthModel(claims, { tallies: new Map([['a', { agree: 4, disagree: 0 }]]) });
    const order = (apart: string) =>
      cruxes(model, subject, { divergenceOf: (id) => (id === apart ? 1 : 0), most: 2 }).cruxes?.map(
        ({ claim: id }) => id,
      );
    expect(order('none')).toEqual(['a', 'b']);
    expect(order('b')).toEqual(['b', 'a']);
  });

  it('say by which base score the outcome would tip, or that none does it', () => {
    fc.assert(
      fc.property(argument(14), ({ claims, tallies }) => {
        const model = strengthModel(claims, { tallies });
        for (const { claim: id, base, tipsAt } of cruxes(model, subject, agreed).cruxes ?? []) {
          const node = model.claims.get(id) ?? -1;
          const at = (weight: number) => {
            const moved = model.base.slice();
            moved[node] = weight;
            return evaluate(model.graph, moved, 'df-quad').strengths[model.subjects.get(subject) ?? -1] ?? 0;
          };
          const isOver = at(base) > 0.5;
          if (tipsAt !== null) {
            expect(at(tipsAt) > 0.5).toBe(!isOver);
            expect(at(tipsAt + 0.001 * Math.sign(base - tipsAt)) > 0.5).toBe(isOver);
          } else if (at(base) !== 0.5) for (const end of [0, 1]) expect(at(end) > 0.5).toBe(isOver);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('of joint premises are each of them, and a link falls with the claim that it uses again', () => {
    const joint = [claim('a', 'pro', null, { joint: 'j' }), claim('b', 'pro', null, { joint: 'j' })];
    const { strength, cruxes: found } = cruxes(strengthModel(joint), subject, agreed);
    expect(strength).toBe(0.625);
    expect(found?.map(({ claim: id, without }) => [id, without])).toEqual([
      ['a', 0.5],
      ['b', 0.5],
    ]);
    const linked = [
      claim('a', 'pro', null, { argument: 'provision:7' }),
      claim('l', 'con', null, { link: 'a' }),
    ];
    expect(cruxes(strengthModel(linked), subject, agreed).cruxes).toMatchObject([
      { claim: 'a', without: 0.5 },
    ]);
  });

  it('are not told of an outcome that depends on itself', () => {
    const claims = [claim('a'), claim('b', 'con', 'a'), claim('l', 'con', 'b', { link: 'a' })];
    expect(cruxes(strengthModel(claims), subject, agreed).cruxes).toBeNull();
  });

  it('are found among thousands of claims, also where it was not they that were tried first', () => {
    const many = Array.from({ length: 3_000 }, (_, i) =>
      claim(`c${i}`, i % 2 ? 'con' : 'pro', i < 4 ? null : `c${i % 4 === 3 ? 3 : Math.floor(i / 2)}`),
    );
    const found = cruxes(strengthModel(many), subject, { ...agreed, most: 4 }).cruxes ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.every(({ claim: id }) => ['c0', 'c1', 'c2', 'c3'].includes(id) || Number(id.slice(1)) < 3_000),
    ).toBe(true);
  });
});

describe('a claim’s share', () => {
  it('adds up, over all claims, to what they make of the outcome together', () => {
    fc.assert(
      fc.property(argument(8), ({ claims, tallies }) => {
        const model = strengthModel(claims, { tallies });
        const trial = createTrial(model.graph, model.base, model.subjects.get(subject) ?? -1);
        if (!trial) throw new Error('An argument without links has no circle.');
        const players = trial.nodes;
        const sum = players.reduce((total, node) => total + finish(shapleyShare(trial, players, node)), 0);
        expect(sum).toBeCloseTo(trial.strength() - 0.5, 10);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('is the same for two claims that do the same, and near the exact one where orders are drawn', () => {
    const alike = Array.from({ length: 13 }, (_, i) => claim(`c${i}`, i % 2 ? 'con' : 'pro'));
    const model = strengthModel(alike);
    const trial = createTrial(model.graph, model.base, model.subjects.get(subject) ?? -1);
    if (!trial) throw new Error('An argument without links has no circle.');
    const drawn = trial.nodes.map((node) => finish(shapleyShare(trial, trial.nodes, node)));
    // Seven equal pros and six equal cons: with them the outcome is a little over a half.
    const pros = alike.flatMap(({ side, id }) =>
      side === 'pro' ? (drawn[trial.nodes.indexOf(model.claims.get(id) ?? -1)] ?? 0) : [],
    );
    for (const pro of pros) expect(Math.abs(pro - (pros[0] ?? 0))).toBeLessThan(0.02);
    expect(Math.abs(drawn.reduce((sum, share) => sum + share, 0) - (trial.strength() - 0.5))).toBeLessThan(
      0.05,
    );
  });
});

describe('how far people diverge on a claim', () => {
  const nobody = { votes: { agree: 0, disagree: 0 }, delegations: [], stances: [] };
  it.each([
    ['nobody has said anything', nobody, 0],
    ['all agree', { ...nobody, votes: { agree: 9, disagree: 0 } }, 0],
    ['two stand against each other', { ...nobody, votes: { agree: 1, disagree: 1 } }, 0.5],
    ['many do', { ...nobody, votes: { agree: 49, disagree: 49 } }, 0.98],
    [
      'the delegates of two parties do',
      {
        ...nobody,
        delegations: [
          { party: 'ua', agree: 0, disagree: 2 },
          { party: 'ru', agree: 1, disagree: 0 },
          { party: 'us', agree: 0, disagree: 0 },
        ],
      },
      1,
    ],
    ['a red line and a condition rest on it', { ...nobody, stances: [-2, 1] }, 0.75],
    ['one stance rests on it', { ...nobody, stances: [-2] }, 0],
  ])('where %s', (_, opinion, expected) => {
    expect(divergence(opinion)).toBeCloseTo(expected, 12);
  });
});
