import type { Allowed, Choice, Deal } from './deal.ts';
import { createDealProgram } from './deal-program.ts';
import { evaluatePackage, valueFor } from './evaluate-package.ts';
import { goodPackage } from './good-package.ts';
import { add, addAll, type Expression, expression } from './linear-program.ts';
import type { Solver } from './solver.ts';
import type { Reading } from './worth.ts';

export type Goal = {
  /** `sum`: the most for all together. `worst-off`: the most for whoever gets least. The other decides between equals. */
  readonly aim: 'sum' | 'worst-off';
  readonly reading: Reading;
  /** Whose utility counts, by index; at least one. */
  readonly parties: readonly number[];
};

/**
 * The best package in which no party whose consent is needed has a red line crossed or a condition unmet: exactly, by a
 * mixed-integer program. Null where there is none (`smallestBlock` then says why).
 */
export function bestPackage(
  solve: Solver,
  { deal, allowed, goal }: { readonly deal: Deal; readonly allowed: Allowed; readonly goal: Goal },
): Choice | null {
  const { aim, reading, parties } = goal;
  const built = createDealProgram(deal, allowed);
  const { program } = built;
  built.heedConsent();
  const sum = expression();
  /** By so much neither aim can differ between two packages. */
  let spread = 1;
  program.integer('least');
  const { unit, utilities } = inWholes(parties.map((party) => built.utility(party, reading)));
  for (const utility of utilities) {
    addAll(sum, utility);
    for (const factor of utility.factors.values()) spread += Math.abs(factor);
    const above = expression([-1, 'least']);
    addAll(above, utility);
    program.atLeast(above, 0);
  }
  const least = expression([1, 'least']);
  const [first, second] = aim === 'sum' ? [sum, least] : [least, sum];
  // One step of the first weighs more than all that the second can differ by: one search finds both.
  const goals = expression();
  for (const [name, factor] of first.factors) add(goals, spread * factor, name);
  addAll(goals, second);
  // What a good package comes to is what the best comes to at least (half a step less, for the solver's rounding): most of what
  // there is to look through is worth less. By the sum the solver is as fast without.
  const start = aim === 'sum' ? null : worthOfGood(deal, { allowed, goal });
  if (start) program.atLeast(goals, (2 * (spread * start.least + start.sum)) / unit - 0.5);
  const best = solve(program.text('Maximize', goals));
  return best && built.choiceFrom(best);
}

/**
 * The same utilities in the largest unit in which all of them are whole, and that unit. The solver rounds its bounds to whole
 * numbers, so that the larger the unit, the less it has to look through.
 */
function inWholes(utilities: readonly Expression[]): {
  readonly unit: number;
  readonly utilities: readonly Expression[];
} {
  const numbers = utilities.flatMap(({ factors, constant }) => [...factors.values(), constant]);
  const unit = numbers.reduce(greatestCommonDivisor, 0) || 1;
  const whole = utilities.map(({ factors, constant }) => ({
    factors: new Map([...factors].map(([name, factor]) => [name, factor / unit])),
    constant: constant / unit,
  }));
  return { unit, utilities: whole };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}

/** What a good package is worth: the least and the sum of the utilities. Null where none was found that can be agreed. */
function worthOfGood(deal: Deal, { allowed, goal }: { readonly allowed: Allowed; readonly goal: Goal }) {
  const good = goodPackage(deal, { allowed, goal });
  if (!good) return null;
  const { verdict, parties } = evaluatePackage(deal, good);
  if (verdict === 'blocked') return null;
  const values = goal.parties.map((party) => {
    const outcome = parties[party];
    if (!outcome) throw new Error(`There is no party ${party}.`);
    return valueFor(outcome, goal.reading);
  });
  return { least: Math.min(...values), sum: values.reduce((sum, value) => sum + value, 0) };
}
