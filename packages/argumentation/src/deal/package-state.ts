import type { Goal } from './best-package.ts';
import { type Choice, type ConditionStatus, type Deal, type Standing, standingsOf } from './deal.ts';
import { twice } from './worth.ts';

/** What is left of the consent where a condition of those whose consent is needed is unmet: less than anything else comes to. */
const refusal = -1e9;

/**
 * A package that can be changed one matter at a time, with what it comes to kept up to date: many times faster than
 * `evaluatePackage`, and for any choice the same, but that a draft of which all is taken counts as one of which a part is.
 */
export type PackageState = {
  readonly choice: Choice;
  /**
   * Twice the utility of each of the goal's parties, and last what stands for consent: far above any utility where no
   * condition of those whose consent is needed is unmet, far below where one is. Red lines are left to who chooses.
   */
  readonly amounts: Float64Array;
  /** For each matter those, itself among them, of which a change may come to something else once this one changes. */
  readonly related: readonly ReadonlySet<number>[];
  take(matter: number, option: number): void;
};

export function createPackageState(
  deal: Deal,
  { goal, first }: { readonly goal: Goal; readonly first: Choice },
): PackageState {
  const { cells, hangingOn, related } = tablesOf(deal, goal);
  const choice = first.map(() => -1);
  const amounts = new Float64Array(goal.parties.length + 1);
  const consent = goal.parties.length;
  amounts[consent] = -refusal / 2;
  const addAll = (added: Float64Array, sign: 1 | -1) => {
    for (let i = 0; i < added.length; i++) amounts[i] = (amounts[i] ?? 0) + sign * (added[i] ?? 0);
  };
  const countHanging = (one: Hanging, sign: 1 | -1) => {
    let worst = one.atMost;
    for (const { matter, byOption } of one.on) {
      const rank = byOption[choice[matter] ?? -1] ?? openRank;
      if (rank < worst) worst = rank;
    }
    if (one.place >= 0) amounts[one.place] = (amounts[one.place] ?? 0) + sign * (one.byRank[worst] ?? 0);
    if (worst === unmetRank && one.consentNeeded) amounts[consent] = (amounts[consent] ?? 0) + sign * refusal;
  };
  const count = (matter: number, sign: 1 | -1) => {
    for (const one of hangingOn[matter] ?? []) if (choice[one.matter] === one.option) countHanging(one, sign);
    const cell = cells[matter]?.[choice[matter] ?? -1];
    if (!cell) return;
    addAll(cell.amounts, sign);
    for (const one of cell.hanging) countHanging(one, sign);
    const { part } = cell;
    if (!part) return;
    if (sign < 0) part.taken--;
    if (part.taken === 0) addAll(part.amounts, sign);
    if (sign > 0) part.taken++;
  };
  const take = (matter: number, option: number) => {
    if (choice[matter] === option) return;
    count(matter, -1);
    choice[matter] = option;
    count(matter, 1);
  };
  for (const [matter, option] of first.entries()) take(matter, option);
  return { choice, amounts, related, take };
}

const statuses: readonly ConditionStatus[] = ['unmet', 'open', 'met'];
/** A status as a number, so that the worst of several is the least. */
type Rank = number;
const [unmetRank, openRank, metRank] = [0, 1, 2];

/** What an option means whatever else is taken, what hangs on that, and the draft that it is a part of. */
type Cell = { readonly amounts: Float64Array; readonly hanging: Hanging[]; readonly part: Part | null };
/** A standing on an option that depends on other matters. */
type Hanging = {
  readonly matter: number;
  readonly option: number;
  /** The party's place among the amounts; -1 where its utility does not count. */
  readonly place: number;
  /** What it is worth by status. */
  readonly byRank: readonly number[];
  readonly consentNeeded: boolean;
  readonly atMost: Rank;
  readonly on: readonly { readonly matter: number; readonly byOption: readonly Rank[] }[];
};
/** What counts where a part of a draft is taken, and how many options of it are. */
type Part = { readonly amounts: Float64Array; taken: number };

function tablesOf(deal: Deal, goal: Goal) {
  const parts = new Map(
    deal.wholes.map(({ draft, standings }) => {
      const amounts = Float64Array.from(goal.parties, (party) =>
        (standings[party] ?? []).reduce((sum, one) => sum + twice(one, 'open', goal.reading, 'part'), 0),
      );
      return [draft, { amounts, taken: 0 }] as const;
    }),
  );
  const cells = deal.matters.map(({ options }, matter) =>
    options.map(({ draft }, option): Cell => {
      const part = (draft !== null && parts.get(draft)) || null;
      const cell: Cell = { amounts: new Float64Array(goal.parties.length), hanging: [], part };
      for (const party of deal.parties.keys())
        for (const standing of standingsOf(deal, { matter, option, party }))
          addTo(cell, { deal, goal, matter, option, party, standing });
      return cell;
    }),
  );
  const hangingOn: Hanging[][] = cells.map(() => []);
  const related = cells.map((_, matter) => new Set([matter]));
  for (const one of cells.flat().flatMap(({ hanging }) => hanging)) {
    const tied = new Set([one.matter, ...one.on.map(({ matter }) => matter)]);
    for (const matter of tied) {
      if (matter !== one.matter) hangingOn[matter]?.push(one);
      for (const other of tied) related[matter]?.add(other);
    }
  }
  return { cells, hangingOn, related };
}

function addTo(
  cell: Cell,
  {
    deal,
    goal,
    matter,
    option,
    party,
    standing,
  }: {
    readonly deal: Deal;
    readonly goal: Goal;
    readonly matter: number;
    readonly option: number;
    readonly party: number;
    readonly standing: Standing;
  },
): void {
  const place = goal.parties.indexOf(party);
  const byRank = statuses.map((status) => twice(standing, status, goal.reading));
  const on = standing.dependences.flatMap((one) => one.on ?? []);
  const atMost = on.length < standing.dependences.length ? openRank : metRank;
  if (on.length === 0) {
    if (place >= 0) cell.amounts[place] = (cell.amounts[place] ?? 0) + (byRank[atMost] ?? 0);
    return;
  }
  const ranks = (byOption: readonly ConditionStatus[]) => byOption.map((status) => statuses.indexOf(status));
  cell.hanging.push({
    matter,
    option,
    place,
    byRank,
    consentNeeded: deal.parties[party]?.consentNeeded ?? false,
    atMost,
    on: on.map(({ matter, byOption }) => ({ matter, byOption: ranks(byOption) })),
  });
}
