import {
  type Allowed,
  type Choice,
  type ConditionStatus,
  type Deal,
  type Dependence,
  type Standing,
  standingsOf,
} from './deal.ts';
import { type Extent, extentOf, textOf } from './extent.ts';
import { add, createLinearProgram, type Expression, expression } from './linear-program.ts';
import { type Reading, twice } from './worth.ts';

// x<m>_<o> is 1 where option o of matter m is taken. w<d> is 1 where a draft is taken whole and nothing else, p<d> where it
// is taken in part. A conditional standing is worth more once its conditions hold; that step is a variable of its own, at
// most the variable of its place and at most what meets each condition. Every aim here wants it as large as it may be, so it
// comes out whole without being asked to.

/** Where a standing counts: a variable that is 1 where it does. */
export type Place = {
  readonly variable: string;
  /** The matter that it is an option of; null for a draft as a whole. */
  readonly matter: number | null;
  readonly standing: Standing;
  readonly extent: Exclude<Extent, 'none'>;
  /** Whether the place is taken in a package; for `part`, whether its draft is taken in part. */
  readonly isIn: (choice: Choice) => boolean;
};

const taken = (matter: number, option: number) => `x${matter}_${option}`;

/** The options of a condition's matter under which its status is one of these. */
export const where = ({ on }: Dependence, statuses: readonly ConditionStatus[]): Expression =>
  expression(
    ...(on?.byOption ?? []).flatMap((status, option) =>
      on && statuses.includes(status) ? [[1, taken(on.matter, option)] as const] : [],
    ),
  );

export type DealProgram = ReturnType<typeof createDealProgram>;

/** A program whose solutions are the packages that are allowed: one option for each matter. */
export function createDealProgram(deal: Deal, allowed: Allowed) {
  const program = createLinearProgram();
  let count = 0;
  /** The name of a further variable. */
  const fresh = () => `s${count++}`;
  for (const [matter, { options }] of deal.matters.entries()) {
    const may = new Set(allowed[matter]);
    for (const option of options.keys()) {
      program.binary(taken(matter, option));
      if (!may.has(option)) program.equal(expression([1, taken(matter, option)]), 0);
    }
    program.equal(expression(...[...options.keys()].map((option) => [1, taken(matter, option)] as const)), 1);
  }

  for (const [i, { draft }] of deal.wholes.entries()) {
    const [whole, part] = [`w${i}`, `p${i}`];
    program.binary(whole);
    program.binary(part);
    const text = textOf(deal, draft);
    const some = expression();
    // 1 where all of it is taken and nothing else: one less than the count of matters is not enough.
    const all = expression([1, whole]);
    for (const [matter, own] of text.entries()) {
      const leftOut = (deal.matters[matter]?.options.length ?? 0) - 1;
      const variable = taken(matter, own < 0 ? leftOut : own);
      program.atMost(expression([1, whole], [-1, variable]), 0);
      add(all, -1, variable);
      if (own < 0) continue;
      program.atLeast(expression([1, whole], [1, part], [-1, variable]), 0);
      add(some, 1, variable);
    }
    if (text.every((own) => own < 0)) program.equal(expression([1, whole]), 0);
    else program.atLeast(all, 1 - text.length);
    add(some, -1, whole);
    add(some, -1, part);
    program.atLeast(some, 0);
    program.atMost(expression([1, whole], [1, part]), 1);
  }

  const steps = new Map<string, string>();
  /** A variable that is 1 only where `variable` is and each of the expressions is at least 1; the same wherever it is asked for. */
  const step = (variable: string, needs: readonly Expression[]): string => {
    const key = JSON.stringify([variable, ...needs.map(({ factors }) => [...factors])]);
    const known = steps.get(key);
    if (known !== undefined) return known;
    const name = fresh();
    steps.set(key, name);
    program.atMost(expression([1, name], [-1, variable]), 0);
    for (const need of needs) {
      const bound = expression([1, name]);
      for (const [other, factor] of need.factors) add(bound, -factor, other);
      program.atMost(bound, 0);
    }
    return name;
  };

  /** Every place where a standing of a party may count. */
  function* places(party: number): Generator<Place> {
    for (const [matter, { options }] of deal.matters.entries())
      for (const option of options.keys())
        for (const standing of standingsOf(deal, { matter, option, party }))
          yield {
            variable: taken(matter, option),
            matter,
            standing,
            extent: 'whole',
            isIn: (choice) => choice[matter] === option,
          };
    for (const [i, { draft, standings }] of deal.wholes.entries())
      for (const standing of standings[party] ?? [])
        for (const extent of ['whole', 'part'] as const)
          yield {
            variable: extent === 'whole' ? `w${i}` : `p${i}`,
            matter: null,
            standing,
            extent,
            isIn: (choice) => extentOf(deal, draft, choice) === extent,
          };
  }

  return {
    program,
    taken,
    fresh,
    step,
    places,
    /** Twice what a package is worth to a party under a reading. */
    utility(party: number, reading: Reading): Expression {
      const sum = expression();
      for (const { variable, standing, extent } of places(party)) {
        const { dependences } = standing;
        const value = (status: ConditionStatus) => twice(standing, status, reading, extent);
        const [unmet, open, met] = [value('unmet'), value('open'), value('met')];
        add(sum, unmet, variable);
        if (open > unmet) {
          const needs = dependences.flatMap((one) => (one.on ? [where(one, ['open', 'met'])] : []));
          add(sum, open - unmet, step(variable, needs));
        }
        if (met > open && dependences.every(({ on }) => on !== null)) {
          const needs = dependences.map((one) => where(one, ['met']));
          add(sum, met - open, step(variable, needs));
        }
      }
      return sum;
    },
    /** Forbids what the parties whose consent is needed rule out: red lines, and conditions that are not met. */
    heedConsent(): void {
      // Of the options of one matter at most one is taken: all that ask for the same are in one row, which bounds more closely.
      const askers = new Map<string, { readonly variables: Set<string>; readonly unmet: Expression }>();
      for (const [party, { consentNeeded }] of deal.parties.entries())
        for (const { variable, matter, standing, extent } of consentNeeded ? places(party) : []) {
          if (extent === 'part') continue;
          if (standing.stance?.position === 'red-line') program.equal(expression([1, variable]), 0);
          for (const dependence of standing.dependences) {
            const unmet = where(dependence, ['unmet']);
            const key = JSON.stringify([matter ?? variable, ...unmet.factors.keys()]);
            const { variables } = askers.get(key) ?? { variables: new Set() };
            askers.set(key, { variables: variables.add(variable), unmet });
          }
        }
      for (const { variables, unmet } of askers.values()) {
        if (unmet.factors.size === 0) continue;
        for (const variable of variables) add(unmet, 1, variable);
        program.atMost(unmet, 1);
      }
    },
    /** The package that a solution describes. */
    choiceFrom: (values: ReadonlyMap<string, number>): Choice =>
      deal.matters.map(({ options }, matter) =>
        options.findIndex((_, option) => (values.get(taken(matter, option)) ?? 0) > 0.5),
      ),
  };
}
