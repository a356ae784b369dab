import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bestPackage, type Goal } from './best-package.ts';
import { type Allowed, type Choice, type Deal, everything, type Standing, standingsOf } from './deal.ts';
import { createDealProgram } from './deal-program.ts';
import { difference } from './difference.ts';
import { evaluatePackage, valueFor } from './evaluate-package.ts';
import { extentOf } from './extent.ts';
import { gainWithoutLoss } from './gain-without-loss.ts';
import { goodPackage } from './good-package.ts';
import { addAll, expression } from './linear-program.ts';
import { objectionKey, objections } from './objections.ts';
import { smallestBlock } from './smallest-block.ts';
import { loadSolver, type Solver } from './solver.ts';
import { randomDeal } from './testing/random-deal.ts';
import { findTrades, withChanges } from './trades.ts';
import { turns } from './turns.ts';
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

/** The best by the worst-off without a start and without both aims in one: the most for the least first, then the sum. */
function bestInTwoSearches(deal: Deal, allowed: Allowed, reading: Reading): readonly [number, number] | null {
  const build = () => {
    const built = createDealProgram(deal, allowed);
    built.heedConsent();
    return { ...built, utilities: deal.parties.map((_, party) => built.utility(party, reading)) };
  };
  const first = build();
  for (const utility of first.utilities) {
    const above = expression([-1, 'least']);
    addAll(above, utility);
    first.program.atLeast(above, 0);
  }
  first.program.integer('least');
  const found = solve(first.program.text('Maximize', expression([1, 'least'])));
  if (!found) return null;
  const least = Math.round(found.get('least') ?? Number.NaN);
  const second = build();
  const all = expression();
  for (const utility of second.utilities) {
    second.program.atLeast(utility, least);
    addAll(all, utility);
  }
  const best = solve(second.program.text('Maximize', all));
  if (!best) throw new Error('What was found is there.');
  return [least / 2, sum(values(deal, second.choiceFrom(best), reading))];
}

test('at full size, the best by the worst-off is what two searches without a start come to', () => {
  let agreed = 0;
  fc.assert(
    fc.property(
      randomDeal({ matters: 28, options: 3, parties: 8, full: true }),
      fc.constantFrom(...readings),
      ({ deal, allowed }, reading) => {
        const all = [...deal.parties.keys()];
        const found = bestPackage(solve, {
          deal,
          allowed,
          goal: { aim: 'worst-off', reading, parties: all },
        });
        const mine = found && values(deal, found, reading);
        expect(mine && [Math.min(...mine), sum(mine)]).toEqual(bestInTwoSearches(deal, allowed, reading));
        if (!found) return;
        expect(evaluatePackage(deal, found).verdict).not.toBe('blocked');
        agreed++;
      },
    ),
    { seed: 41, numRuns: 16 },
  );
  expect(agreed).toBeGreaterThan(4);
});

test('what the solver starts from is as good as the best package in small deals', () => {
  let [open, reached] = [0, 0];
  fc.assert(
    fc.property(small, ({ deal: drawn, allowed }) => {
      const deal = { ...drawn, wholes: [] };
      const goal = { aim: 'worst-off', reading: 'known', parties } as const;
      const best = bestPackage(solve, { deal, allowed, goal });
      if (!best) return;
      open++;
      const good = goodPackage(deal, { allowed, goal });
      if (!good || evaluatePackage(deal, good).verdict === 'blocked') return;
      const [mine, most] = [values(deal, good, 'known'), values(deal, best, 'known')];
      if (Math.min(...mine) === Math.min(...most) && sum(mine) === sum(most)) reached++;
    }),
    { seed: 42, numRuns: 100 },
  );
  expect(open).toBeGreaterThan(50);
  expect(reached).toBe(open);
});

const against = (deal: Deal, choice: Choice) => objections(deal, choice).length;
const keys = (deal: Deal, choice: Choice) => new Set(objections(deal, choice).map(objectionKey));

describe('where nothing can be agreed', () => {
  // Without leaving out, and with everybody needed, so that most of them are blocked.
  const blocked = small.map(({ deal, allowed }) => ({
    deal: { ...deal, parties: deal.parties.map((party) => ({ ...party, consentNeeded: true })) },
    allowed: allowed.map((options) => (options.length > 1 ? options.slice(0, -1) : options)),
  }));

  test('no smaller set of red lines and conditions stands against any package', () => {
    let found = 0;
    fc.assert(
      fc.property(blocked, ({ deal, allowed }) => {
        const block = smallestBlock(solve, { deal, allowed });
        const fewest = Math.min(...[...packages(allowed)].map((choice) => against(deal, choice)));
        expect(block === null).toBe(fewest === 0);
        if (!block) return;
        found++;
        expect(against(deal, block.nearest)).toBe(fewest);
      }),
      { seed: 33, numRuns: 120 },
    );
    expect(found).toBeGreaterThan(40);
  });

  test('the conflict already leaves no package, and no smaller set of objections does', () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(blocked, ({ deal, allowed }) => {
        const block = smallestBlock(solve, { deal, allowed });
        if (!block) return;
        const all = [...packages(allowed)].map((choice) => keys(deal, choice));
        const conflicts = (set: ReadonlySet<string>) =>
          all.every((one) => [...one].some((key) => set.has(key)));
        const mine = new Set(block.conflict.map(objectionKey));
        expect(conflicts(mine)).toBe(true);
        expect(mine.size).toBe(block.conflict.length);
        sizes.add(mine.size);
        for (const smaller of subsets([...new Set(all.flatMap((one) => [...one]))], mine.size - 1))
          expect(conflicts(new Set(smaller))).toBe(false);
      }),
      { seed: 38, numRuns: 60 },
    );
    expect(sizes.size).toBeGreaterThan(1);
  });
});

/** Every choice of so many of a list. */
function* subsets(list: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) return yield [];
  for (const [i, one] of list.entries())
    for (const rest of subsets(list.slice(i + 1), size - 1)) yield [one, ...rest];
}

describe.each(['worst', 'known'] as const)(
  'gaining without anybody losing, counting the unknown as %s',
  (caution) => {
    test('finds the most that can be gained, and nothing where nothing can', () => {
      fc.assert(
        fc.property(small, ({ deal, allowed, from }) => {
          const gains = (to: Choice) =>
            parties.map((party) => difference(deal, { party, from, to, caution })[0]);
          const before = keys(deal, from);
          const best = Math.max(
            0,
            ...[...packages(allowed)]
              .filter((to) => [...keys(deal, to)].every((block) => before.has(block)))
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

type Fact = (name: string) => number;
const score = { support: 2, neutral: 0, oppose: -1, 'red-line': -2 };

/** A possible world: what is not known is settled by facts, each 0 to 1, that are the same wherever they are asked for. */
function worldOf(draw: () => number): Fact {
  const truth = new Map<string, number>();
  return (name) => {
    const known = truth.get(name) ?? draw();
    truth.set(name, known);
    return known;
  };
}

/** What a package is worth to a party in a world, and whether it says no to it. */
function inWorld(deal: Deal, choice: Choice, { party, fact }: { party: number; fact: Fact }) {
  let value = 0;
  let refuses = false;
  const count = ({ on: about, stance, salience, dependences }: Standing, share: number) => {
    const name = `${party} ${about.id}`;
    const weight = salience[0] + (salience[1] - salience[0]) * fact(`weight ${name}`);
    const holds = dependences.every(({ on }, i) => {
      const status = on ? on.byOption[choice[on.matter] ?? -1] : 'open';
      const hangs = `${name} ${i} ${on ? choice[on.matter] : ''}`;
      return status === 'met' || (status === 'open' && fact(hangs) > 0.5);
    });
    const unknown = fact(`score ${name}`) * 4 - 2;
    const position = stance?.position;
    value +=
      share *
      weight *
      (position === undefined ? unknown : position === 'conditional' ? (holds ? 1 : -1) : score[position]);
    if (share === 0) return;
    refuses ||=
      position === undefined
        ? unknown <= -2
        : position === 'red-line' || (position === 'conditional' && !holds);
  };
  for (const [matter, option] of choice.entries())
    for (const standing of standingsOf(deal, { matter, option, party })) count(standing, 1);
  for (const { draft, standings } of deal.wholes) {
    const extent = extentOf(deal, draft, choice);
    // Of a part nobody knows how much of what was said of the whole still holds; it differs from part to part.
    for (const standing of standings[party] ?? [])
      count(
        standing,
        extent === 'whole' ? 1 : extent === 'none' ? 0 : fact(`part ${party} ${draft} ${choice}`),
      );
  }
  return { value, refuses };
}

test('a difference holds whatever is found out: filling in the unknown never leaves its range', () => {
  fc.assert(
    fc.property(small, fc.infiniteStream(fc.nat(1000)), ({ deal, allowed, from }, chance) => {
      const fact = worldOf(() => Number(chance.next().value) / 1000);
      for (const to of [...packages(allowed)].slice(0, 20))
        for (const party of parties) {
          const [low, high] = difference(deal, { party, from, to, caution: 'worst' });
          const change =
            inWorld(deal, to, { party, fact }).value - inWorld(deal, from, { party, fact }).value;
          if (to.every((option, matter) => option === from[matter])) continue;
          expect(change).toBeGreaterThanOrEqual(low - 1e-9);
          expect(change).toBeLessThanOrEqual(high + 1e-9);
        }
    }),
    { seed: 35, numRuns: 150 },
  );
});

test('each party’s range and the verdict are what all possible worlds come to: reached at both ends, never left', () => {
  const verdicts = new Set<string>();
  const tiny = randomDeal({ matters: 3, options: 2, parties: 3 });
  fc.assert(
    fc.property(tiny, ({ deal, from }) => {
      const { verdict, parties: outcomes } = evaluatePackage(deal, from);
      verdicts.add(verdict);
      // The ends of a range lie where every fact is at one of its own ends; which, is found out fact by fact.
      const facts = new Set<string>();
      const noting: Fact = (name) => {
        facts.add(name);
        return 1;
      };
      for (const party of parties) inWorld(deal, from, { party, fact: noting });
      const needed = parties.filter((party) => deal.parties[party]?.consentNeeded);
      const refused = new Set<boolean>();
      const ends = parties.map(() => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }));
      for (const party of parties) {
        const own = [...facts].filter((name) => name.includes(` ${party} `) || name.startsWith(`${party} `));
        for (const world of worlds(own)) {
          const { value } = inWorld(deal, from, { party, fact: (name) => world.get(name) ?? 0 });
          const end = ends[party];
          if (!end) continue;
          end.low = Math.min(end.low, value);
          end.high = Math.max(end.high, value);
        }
      }
      expect(outcomes.map(({ low, high }) => ({ low: low + 0, high: high + 0 }))).toEqual(
        ends.map(({ low, high }) => ({ low: low + 0, high: high + 0 })),
      );
      // Refusals only grow with each fact at its worst, and only fall at its best: those two worlds decide the verdict.
      for (const end of [0, 1]) {
        const fact: Fact = (name) => (name.startsWith('part') ? 1 - end : end);
        refused.add(needed.some((party) => inWorld(deal, from, { party, fact }).refuses));
      }
      const all = refused.size === 2 ? 'open' : refused.has(true) ? 'blocked' : 'sure';
      expect(verdict).toBe(all);
    }),
    { seed: 39, numRuns: 150 },
  );
  expect(verdicts).toEqual(new Set(['blocked', 'open', 'sure']));
});

/** Every way for facts to be at one of their two ends. */
function* worlds(names: readonly string[]): Generator<ReadonlyMap<string, number>> {
  for (let i = 0; i < 2 ** names.length; i++) yield new Map(names.map((name, at) => [name, (i >> at) & 1]));
}

test('a trade lifts what stands against the package, or nobody loses by it and somebody gains', () => {
  fc.assert(
    fc.property(small, ({ deal, allowed, from }) => {
      for (const { changes, differences, lifted } of findTrades(deal, { allowed, from, caution: 'known' })) {
        const to = withChanges(from, changes);
        expect(against(deal, from) - against(deal, to)).toBe(lifted);
        if (changes.length === 1 || Math.min(...differences.map(([low]) => low)) < 0)
          expect(lifted).toBeGreaterThan(0);
      }
    }),
    { seed: 36, numRuns: 150 },
  );
});

test('every two changes that lift more together than each alone are found, and what they turn is said', () => {
  let found = 0;
  // By conditions on one another; what is said of a whole draft falls with any one change.
  const parts = small.map((drawn) => ({ ...drawn, deal: { ...drawn.deal, wholes: [] } }));
  fc.assert(
    fc.property(parts, ({ deal, allowed, from }) => {
      const trades = findTrades(deal, { allowed, from, caution: 'known', limit: 10_000 });
      const said = new Set(trades.map(({ changes }) => String(withChanges(from, changes))));
      const lift = (to: Choice) => against(deal, from) - against(deal, to);
      for (const to of packages(allowed)) {
        const changes = to.flatMap((option, matter) => (option === from[matter] ? [] : [{ matter, option }]));
        if (changes.length !== 2) continue;
        const alone = changes.map((change) => Math.max(0, lift(withChanges(from, [change]))));
        if (lift(to) <= sum(alone)) continue;
        found++;
        expect(said).toContain(String(to));
      }
      for (const { changes } of trades) {
        const to = withChanges(from, changes);
        const [before, after] = [keys(deal, from), keys(deal, to)];
        const turned = turns(deal, from, to);
        expect(turned.filter(({ kind }) => kind !== 'new')).toHaveLength(
          [...before].filter((key) => !after.has(key)).length,
        );
        expect(turned.filter(({ kind }) => kind === 'new')).toHaveLength(
          [...after].filter((key) => !before.has(key)).length,
        );
      }
    }),
    { seed: 40, numRuns: 150 },
  );
  expect(found).toBeGreaterThan(10);
});

describe('a deal of 28 matters, three wordings and eight parties', () => {
  const [drawn] = fc.sample(randomDeal({ matters: 28, options: 3, parties: 8, full: true }), {
    seed: 37,
    numRuns: 1,
  });
  if (!drawn) throw new Error('Nothing was drawn.');
  const { deal, from } = drawn;
  // Where anything may be left out there is always a package to find, and where nothing may be, always a conflict.
  const anything = everything(deal);
  const noneLeftOut = anything.map((options) => options.slice(0, -1));

  test('has its best packages found, each by one search', () => {
    let searches = 0;
    const counted: Solver = (program) => {
      searches++;
      return solve(program);
    };
    const everybody = deal.parties.map((_, party) => party);
    const best = (aim: Goal['aim']) =>
      bestPackage(counted, { deal, allowed: anything, goal: { aim, reading: 'known', parties: everybody } });
    const found = [
      best('sum'),
      best('worst-off'),
      gainWithoutLoss(counted, { deal, allowed: anything, from, caution: 'known' }),
    ];
    expect(searches).toBe(3);
    const [together, worstOff, better, before] = [...found, from].map((choice) =>
      choice ? values(deal, choice, 'known') : [],
    );
    if (!together || !worstOff || !better || !before) throw new Error('There are four packages.');
    for (const list of [together, worstOff, better]) expect(list).toHaveLength(8);
    expect(sum(together)).toBeGreaterThanOrEqual(sum(worstOff));
    expect(Math.min(...worstOff)).toBeGreaterThanOrEqual(Math.min(...together));
    expect(sum(better)).toBeGreaterThan(sum(before));
  });

  test('is blocked by a conflict that no package gets by', () => {
    const block = smallestBlock(solve, { deal, allowed: noneLeftOut });
    const conflict = new Set(block?.conflict.map(objectionKey));
    const some = fc.sample(fc.tuple(...noneLeftOut.map((options) => fc.constantFrom(...options))), {
      seed: 42,
      numRuns: 300,
    });
    for (const choice of [...some, block?.nearest ?? []])
      expect([...keys(deal, choice)].some((key) => conflict.has(key))).toBe(true);
  });
});
