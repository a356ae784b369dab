import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bestPackage } from './best-package.ts';
import type { Allowed, Choice, Deal } from './deal.ts';
import { difference } from './difference.ts';
import { evaluatePackage, valueFor } from './evaluate-package.ts';
import { gainWithoutLoss } from './gain-without-loss.ts';
import { smallestBlock } from './smallest-block.ts';
import { loadSolver, type Solver } from './solver.ts';
import { randomDeal } from './testing/random-deal.ts';
import { against, findTrades } from './trades.ts';
import { type Reading, readings } from './worth.ts';

// Thousands of small programs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let solve: Solver;
beforeAll(async () => {
  solve = await loadSolver();
});

/** Every package that is allowed: the truth that the solver is held against. */
function* packages(allowed: Allowed): Generator<Choice> {
  const [first, ...rest] = allowed;
  if (!first) return yield [];
  for (const option of first) for (const others of packages(rest)) yield [option, ...others];
}
const agreeable = (deal: Deal, allowed: Allowed) =>
  [...packages(allowed)].filter((choice) => evaluatePackage(deal, choice).verdict !== 'blocked');
const values = (deal: Deal, choice: Choice, reading: Reading) =>
  evaluatePackage(deal, choice).parties.map((outcome) => valueFor(outcome, reading));
const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);

const small = randomDeal({ matters: 4, options: 3, parties: 3 });
const parties = [0, 1, 2];

describe.each(readings)('the best package, read as %s', (reading) => {
  test('is the best of all packages by the sum, and among those by the worst-off', () => {
    fc.assert(
      fc.property(small, ({ deal, allowed }) => {
        const found = bestPackage(solve, { deal, allowed, goal: { aim: 'sum', reading, parties } });
        const all = agreeable(deal, allowed).map((choice) => values(deal, choice, reading));
        if (!found) {
          expect(all).toEqual([]);
          return;
        }
        expect(evaluatePackage(deal, found).verdict).not.toBe('blocked');
        const best = Math.max(...all.map(sum));
        const mine = values(deal, found, reading);
        expect(sum(mine)).toBe(best);
        expect(Math.min(...mine)).toBe(
          Math.max(...all.filter((one) => sum(one) === best).map((one) => Math.min(...one))),
        );
      }),
      { seed: 31, numRuns: 120 },
    );
  });

  test('is the best of all packages by the worst-off, and among those by the sum', () => {
    fc.assert(
      fc.property(small, ({ deal, allowed }) => {
        const found = bestPackage(solve, { deal, allowed, goal: { aim: 'worst-off', reading, parties } });
        const all = agreeable(deal, allowed).map((choice) => values(deal, choice, reading));
        if (!found) {
          expect(all).toEqual([]);
          return;
        }
        const best = Math.max(...all.map((one) => Math.min(...one)));
        const mine = values(deal, found, reading);
        expect(Math.min(...mine)).toBe(best);
        expect(sum(mine)).toBe(Math.max(...all.filter((one) => Math.min(...one) === best).map(sum)));
      }),
      { seed: 32, numRuns: 120 },
    );
  });
});

test('where nothing can be agreed, no smaller set of red lines and conditions stands against any package', () => {
  fc.assert(
    fc.property(small, ({ deal, allowed }) => {
      const found = smallestBlock(solve, { deal, allowed });
      expect(found && against(deal, found)).toBe(
        Math.min(...[...packages(allowed)].map((choice) => against(deal, choice))),
      );
    }),
    { seed: 33, numRuns: 150 },
  );
});

const blocks = (deal: Deal, choice: Choice) =>
  new Set(
    evaluatePackage(deal, choice)
      .parties.filter(({ party }) => deal.parties[party]?.consentNeeded)
      .flatMap(({ party, redLines, unmet }) => [
        ...redLines.map(({ standing }) => `${party} ${standing.provision}`),
        ...unmet.map(
          ({ standing, dependence }) =>
            `${party} ${standing.provision} ${standing.dependences.indexOf(dependence)}`,
        ),
      ]),
  );

describe.each(['worst', 'known'] as const)(
  'gaining without anybody losing, counting the unknown as %s',
  (caution) => {
    test('finds the most that can be gained, and nothing where nothing can', () => {
      fc.assert(
        fc.property(small, ({ deal, allowed, from }) => {
          const gains = (to: Choice) =>
            parties.map((party) => difference(deal, { party, from, to, caution })[0]);
          const before = blocks(deal, from);
          const best = Math.max(
            0,
            ...[...packages(allowed)]
              .filter((to) => [...blocks(deal, to)].every((block) => before.has(block)))
              .map(gains)
              .filter((list) => list.every((gain) => gain >= 0))
              .map(sum),
          );
          const found = gainWithoutLoss(solve, { deal, allowed, from, caution });
          if (!found) {
            expect(best).toBe(0);
            return;
          }
          const mine = gains(found);
          expect(Math.min(...mine)).toBeGreaterThanOrEqual(0);
          expect(sum(mine)).toBe(best);
          expect(best).toBeGreaterThan(0);
        }),
        { seed: 34, numRuns: 200 },
      );
    });
  },
);

test('a difference holds whatever is found out: filling in the unknown never leaves its range', () => {
  fc.assert(
    fc.property(small, fc.infiniteStream(fc.nat(1000)), ({ deal, allowed, from }, chance) => {
      const truth = new Map<string, number>();
      const fact = (name: string) => {
        const known = truth.get(name) ?? Number(chance.next().value) / 1000;
        truth.set(name, known);
        return known;
      };
      // One possible world: each unknown salience and position, each open condition (by what it hangs on) is settled.
      const real = (choice: Choice, party: number) => {
        let total = 0;
        for (const [matter, option] of choice.entries())
          for (const { provision, stance, salience, dependences } of deal.matters[matter]?.options[option]
            ?.standings[party] ?? []) {
            const name = `${party} ${provision}`;
            const weight = salience[0] + (salience[1] - salience[0]) * fact(`weight ${name}`);
            const holds = dependences.every(({ on }, i) => {
              const status = on ? on.byOption[choice[on.matter] ?? -1] : 'open';
              const hangs = `${name} ${i} ${on ? choice[on.matter] : ''}`;
              return status === 'met' || (status === 'open' && fact(hangs) > 0.5);
            });
            const score = { support: 2, conditional: holds ? 1 : -1, neutral: 0, oppose: -1, 'red-line': -2 };
            total += weight * (stance ? score[stance.position] : fact(`score ${name}`) * 4 - 2);
          }
        return total;
      };
      for (const to of [...packages(allowed)].slice(0, 20))
        for (const party of parties) {
          const [low, high] = difference(deal, { party, from, to, caution: 'worst' });
          const change = real(to, party) - real(from, party);
          expect(change).toBeGreaterThanOrEqual(low - 1e-9);
          expect(change).toBeLessThanOrEqual(high + 1e-9);
        }
    }),
    { seed: 35, numRuns: 150 },
  );
});

test('a trade lifts what stands against the package, or nobody loses by it and somebody gains', () => {
  fc.assert(
    fc.property(small, ({ deal, allowed, from }) => {
      for (const { changes, differences, lifted } of findTrades(deal, { allowed, from, caution: 'known' })) {
        const to = from.map((option, m) => changes.find(({ matter }) => matter === m)?.option ?? option);
        expect(against(deal, from) - against(deal, to)).toBe(lifted);
        if (changes.length === 1) expect(lifted).toBeGreaterThan(0);
        else expect(Math.min(...differences.map(([low]) => low))).toBeGreaterThanOrEqual(0);
      }
    }),
    { seed: 36, numRuns: 150 },
  );
});

test('28 matters of three wordings and eight parties are solved in well under half a second', () => {
  const [drawn] = fc.sample(randomDeal({ matters: 28, options: 3, parties: 8, full: true }), {
    seed: 37,
    numRuns: 1,
  });
  if (!drawn) throw new Error('Nothing was drawn.');
  const { deal, allowed, from } = drawn;
  for (const [name, run] of [
    [
      'sum',
      () =>
        bestPackage(solve, {
          deal,
          allowed,
          goal: { aim: 'sum', reading: 'known', parties: [0, 1, 2, 3, 4, 5, 6, 7] },
        }),
    ],
    [
      'worst-off',
      () =>
        bestPackage(solve, {
          deal,
          allowed,
          goal: { aim: 'worst-off', reading: 'known', parties: [0, 1, 2, 3, 4, 5, 6, 7] },
        }),
    ],
    ['gain', () => gainWithoutLoss(solve, { deal, allowed, from, caution: 'known' })],
    ['block', () => smallestBlock(solve, { deal, allowed: allowed.map((o) => o.slice(0, -1)) })],
    ['trades', () => findTrades(deal, { allowed, from, caution: 'known' })],
  ] as const) {
    const started = performance.now();
    run();
    const took = performance.now() - started;
    console.info(`${name}: ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(5000); // far above what two quiet cores need, for a machine that does other things too
  }
});
