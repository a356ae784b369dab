import { type Allowed, type Choice, type Deal, type Dependence, type Standing, standingsOf } from './deal.ts';
import { add, createLinearProgram, type Expression, expression } from './linear-program.ts';
import { type Reading, twice } from './worth.ts';

// x<m>_<o> is 1 where option o of matter m is taken. A conditional standing is worth more once its conditions hold; that
// step is a variable of its own, at most the option's x and at most what meets each condition. Every aim here wants it as
// large as it may be, so it comes out whole without being asked to.

const taken = (matter: number, option: number) => `x${matter}_${option}`;

/** The options of a condition's matter under which its status is one of these. */
const where = ({ on }: Dependence, statuses: readonly string[]): Expression =>
  expression(
    ...(on?.byOption ?? []).flatMap((status, option) =>
      on && statuses.includes(status) ? [[1, taken(on.matter, option)] as const] : [],
    ),
  );

/** A program whose solutions are the packages that are allowed: one option for each matter. */
export function createDealProgram(deal: Deal, allowed: Allowed) {
  const program = createLinearProgram();
  let steps = 0;
  for (const [matter, { options }] of deal.matters.entries()) {
    const may = new Set(allowed[matter]);
    for (const option of options.keys()) {
      program.binary(taken(matter, option));
      if (!may.has(option)) program.equal(expression([1, taken(matter, option)]), 0);
    }
    program.equal(expression(...[...options.keys()].map((option) => [1, taken(matter, option)] as const)), 1);
  }

  /** A variable that is 1 only where `option` is taken and each of the expressions is at least 1. */
  const step = (matter: number, option: number, needs: readonly Expression[]): string => {
    const name = `s${steps++}`;
    program.atMost(expression([1, name], [-1, taken(matter, option)]), 0);
    for (const need of needs) {
      const bound = expression([1, name]);
      for (const [variable, factor] of need.factors) add(bound, -factor, variable);
      program.atMost(bound, 0);
    }
    return name;
  };

  return {
    program,
    taken,
    step,
    /** Every standing of a party, with the place where it counts. */
    *standings(party: number): Generator<{ matter: number; option: number; standing: Standing }> {
      for (const [matter, { options }] of deal.matters.entries())
        for (const option of options.keys())
          for (const standing of standingsOf(deal, { matter, option, party }))
            yield { matter, option, standing };
    },
    /** Twice what a package is worth to a party under a reading. */
    utility(party: number, reading: Reading): Expression {
      const sum = expression();
      for (const { matter, option, standing } of this.standings(party)) {
        const unmet = twice(standing, 'unmet', reading);
        const open = twice(standing, 'open', reading);
        const met = twice(standing, 'met', reading);
        add(sum, unmet, taken(matter, option));
        const { dependences } = standing;
        if (open > unmet)
          add(
            sum,
            open - unmet,
            step(
              matter,
              option,
              dependences.flatMap((one) => (one.on ? [where(one, ['open', 'met'])] : [])),
            ),
          );
        if (met > open && dependences.every(({ on }) => on !== null))
          add(
            sum,
            met - open,
            step(
              matter,
              option,
              dependences.map((one) => where(one, ['met'])),
            ),
          );
      }
      return sum;
    },
    /** Forbids what the parties whose consent is needed rule out: red lines, and conditions that are not met. */
    heedConsent(): void {
      for (const [party, { consentNeeded }] of deal.parties.entries())
        if (consentNeeded)
          for (const { matter, option, standing } of this.standings(party)) {
            if (standing.stance?.position === 'red-line')
              program.equal(expression([1, taken(matter, option)]), 0);
            for (const dependence of standing.dependences)
              if (dependence.on) {
                const bound = where(dependence, ['open', 'met']);
                add(bound, -1, taken(matter, option));
                program.atLeast(bound, 0);
              }
          }
    },
    /** The package that a solution describes. */
    choiceFrom: (values: ReadonlyMap<string, number>): Choice =>
      deal.matters.map(({ options }, matter) =>
        options.findIndex((_, option) => (values.get(taken(matter, option)) ?? 0) > 0.5),
      ),
  };
}
