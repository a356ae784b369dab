import type { Allowed, Choice, Deal } from './deal.ts';
import { createDealProgram } from './deal-program.ts';
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
  for (const utility of inWholes(parties.map((party) => built.utility(party, reading)))) {
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
  const best = solve(program.text('Maximize', goals));
  return best && built.choiceFrom(best);
}

/**
 * The same utilities in the largest unit in which all of them are whole. The solver rounds its bounds to whole numbers, so
 * that the larger the unit, the less it has to look through: the hardest of 90 random deals of 28 provisions by three wordings
 * by eight parties took 2.7 s in halves, with a `least` of any number and one search after the other, and 0.7 s so.
 */
function inWholes(utilities: readonly Expression[]): readonly Expression[] {
  const numbers = utilities.flatMap(({ factors, constant }) => [...factors.values(), constant]);
  const unit = numbers.reduce(greatestCommonDivisor, 0) || 1;
  return utilities.map(({ factors, constant }) => ({
    factors: new Map([...factors].map(([name, factor]) => [name, factor / unit])),
    constant: constant / unit,
  }));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}
