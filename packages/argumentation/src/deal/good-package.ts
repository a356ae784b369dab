import type { Goal } from './best-package.ts';
import { type Allowed, type Choice, type ConditionStatus, type Deal, standingsOf } from './deal.ts';
import { twice } from './worth.ts';

/** How often the search starts anew from the best package so far. */
const restarts = 30;

/**
 * A package that is good by an aim, mostly within a step of the best: from a package on to the best change of one matter while
 * that helps, then again from the best so far with a few matters changed at random (iterated local search: Lourenço, Martin and
 * Stützle, 2003). Neither proven nor sure to be agreeable; what was said of drafts as a whole is left aside. The same for the
 * same deal. Null where every wording of a matter crosses a red line, or there is nothing to decide.
 */
export function goodPackage(
  deal: Deal,
  { allowed, goal }: { readonly allowed: Allowed; readonly goal: Goal },
): Choice | null {
  const cells = deal.matters.map(({ options }, matter) =>
    options.map((_, option) => cellOf(deal, { matter, option, goal })),
  );
  const open: Allowed = allowed.map((options, matter) =>
    options.filter((option) => cells[matter]?.[option]?.isRedLine === false),
  );
  if (open.length === 0 || open.some((options) => options.length === 0)) return null;
  const value = valuer(cells, goal);
  const draw = drawer();
  const first = open.map((options) => options.at(-1) ?? -1);
  let best = { choice: first, value: climb(first, { open, value }) };
  for (let i = 0; i < restarts; i++) {
    const choice = [...best.choice];
    for (let changes = 2 + draw(4); changes > 0; changes--) {
      const matter = draw(choice.length);
      const options = open[matter] ?? [];
      choice[matter] = options[draw(options.length)] ?? -1;
    }
    const reached = climb(choice, { open, value });
    // Also to one that is as good: it may lead further.
    if (reached >= best.value) best = { choice, value: reached };
  }
  return best.choice;
}

/** Changes one matter at a time for the better until nothing helps; what the choice is worth then. */
function climb(
  choice: number[],
  { open, value }: { readonly open: Allowed; readonly value: (choice: Choice) => number },
): number {
  let best = value(choice);
  for (let before = Number.NEGATIVE_INFINITY; best > before; ) {
    before = best;
    for (const [matter, options] of open.entries()) {
      let taken = choice[matter] ?? -1;
      for (const option of options) {
        choice[matter] = option;
        const now = value(choice);
        if (now > best) {
          best = now;
          taken = option;
        }
      }
      choice[matter] = taken;
    }
  }
  return best;
}

const statuses: readonly ConditionStatus[] = ['unmet', 'open', 'met'];
/** A status as a number, so that the worst of several is the least. */
type Rank = number;
/** A standing that depends on other matters. */
type Hanging = {
  /** Whose utility it counts for, as a place in the goal's parties; -1 for none of them. */
  readonly place: number;
  readonly consentNeeded: boolean;
  readonly worth: readonly number[];
  readonly atMost: Rank;
  readonly on: readonly { readonly matter: number; readonly byOption: readonly Rank[] }[];
};
/** What an option means whatever else is taken, and what hangs on that. */
type Cell = { readonly utilities: Float64Array; isRedLine: boolean; readonly hanging: Hanging[] };

/** What a package is worth by an aim, to compare by: every condition that is not met weighs more than all that it may be worth. */
function valuer(cells: readonly (readonly Cell[])[], { aim, parties }: Goal): (choice: Choice) => number {
  const utilities = new Float64Array(parties.length);
  return (choice) => {
    utilities.fill(0);
    let unmet = 0;
    for (let matter = 0; matter < cells.length; matter++) {
      const cell = cells[matter]?.[choice[matter] ?? -1];
      if (!cell) continue;
      for (let i = 0; i < utilities.length; i++)
        utilities[i] = (utilities[i] ?? 0) + (cell.utilities[i] ?? 0);
      for (const { place, consentNeeded, worth, atMost, on } of cell.hanging) {
        let worst = atMost;
        for (const { matter, byOption } of on)
          worst = Math.min(worst, byOption[choice[matter] ?? -1] ?? atMost);
        if (consentNeeded && worst === 0) unmet++;
        if (place >= 0) utilities[place] = (utilities[place] ?? 0) + (worth[worst] ?? 0);
      }
    }
    let [sum, least] = [0, Number.POSITIVE_INFINITY];
    for (const utility of utilities) {
      sum += utility;
      if (utility < least) least = utility;
    }
    const [first, second] = aim === 'sum' ? [sum, least] : [least, sum];
    return 1e5 * first + second - 1e11 * unmet;
  };
}

function cellOf(
  deal: Deal,
  {
    matter,
    option,
    goal: { reading, parties },
  }: { readonly matter: number; readonly option: number; readonly goal: Goal },
): Cell {
  const cell: Cell = { utilities: new Float64Array(parties.length), isRedLine: false, hanging: [] };
  for (const [party, { consentNeeded }] of deal.parties.entries())
    for (const standing of standingsOf(deal, { matter, option, party })) {
      const place = parties.indexOf(party);
      if (consentNeeded && standing.stance?.position === 'red-line') cell.isRedLine = true;
      const worth = statuses.map((status) => twice(standing, status, reading));
      const on = standing.dependences.flatMap((one) => one.on ?? []);
      const atMost = on.length < standing.dependences.length ? 1 : 2;
      if (on.length === 0) {
        if (place >= 0) cell.utilities[place] = (cell.utilities[place] ?? 0) + (worth[atMost] ?? 0);
        continue;
      }
      cell.hanging.push({
        place,
        consentNeeded,
        worth,
        atMost,
        on: on.map(({ matter, byOption }) => ({
          matter,
          byOption: byOption.map((status) => statuses.indexOf(status)),
        })),
      });
    }
  return cell;
}

/** The same draws each time: numbers from 0 up to what is given (a linear congruential generator). */
function drawer(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 1;
    return (state >>> 8) % below;
  };
}
