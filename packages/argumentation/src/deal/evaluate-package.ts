import { type Choice, type Deal, type Dependence, type Standing, statusOf, worstStatus } from './deal.ts';
import { standingsIn } from './standings-in.ts';
import { type Reading, twice } from './worth.ts';

/** A standing that counts in a package, and its matter; null where it is about a draft as a whole. */
export type Caught = { readonly matter: number | null; readonly standing: Standing };
export type CaughtCondition = Caught & { readonly dependence: Dependence };

/** What a package means to one party. */
export type PartyOutcome = {
  readonly party: number;
  /** Sum of salience x position, as far as it can be told: at least and at most. */
  readonly low: number;
  readonly high: number;
  /** The middle of what is known, with the unknown left aside. */
  readonly known: number;
  readonly redLines: readonly Caught[];
  readonly unmet: readonly CaughtCondition[];
  /** Conditions of which the package does not say whether they are met. */
  readonly open: readonly CaughtCondition[];
  readonly unknown: readonly Caught[];
  /** What it would object to in the whole of a draft of which a part is taken: whether it still does is not known. */
  readonly inPart: readonly Caught[];
};

export type Verdict =
  /** A party whose consent is needed has a red line crossed or a condition unmet. */
  | 'blocked'
  /** Nothing known stands against it, but not all is known. */
  | 'open'
  /** Nothing stands against it. */
  | 'sure';

export type Outcome = { readonly verdict: Verdict; readonly parties: readonly PartyOutcome[] };

/** What a package means to everybody. The choice names an option of every matter. */
export function evaluatePackage(deal: Deal, choice: Choice): Outcome {
  const parties = deal.parties.map((_, party) => outcomeOf(deal, choice, party));
  const needed = parties.filter(({ party }) => deal.parties[party]?.consentNeeded);
  const verdict = needed.some(({ redLines, unmet }) => redLines.length + unmet.length > 0)
    ? 'blocked'
    : needed.some(({ open, unknown, inPart }) => open.length + unknown.length + inPart.length > 0)
      ? 'open'
      : 'sure';
  return { verdict, parties };
}

function outcomeOf(deal: Deal, choice: Choice, party: number): PartyOutcome {
  const sum = { low: 0, high: 0, known: 0 };
  const redLines: Caught[] = [];
  const unmet: CaughtCondition[] = [];
  const open: CaughtCondition[] = [];
  const unknown: Caught[] = [];
  const inPart: Caught[] = [];
  for (const { matter, standing, extent } of standingsIn(deal, choice, party)) {
    const status = worstStatus(standing, choice);
    sum.low += twice(standing, status, 'worst', extent) / 2;
    sum.high += twice(standing, status, 'best', extent) / 2;
    sum.known += twice(standing, status, 'known', extent) / 2;
    const isRedLine = standing.stance?.position === 'red-line';
    if (extent === 'part') {
      if (isRedLine || (standing.dependences.length > 0 && status !== 'met'))
        inPart.push({ matter, standing });
      continue;
    }
    if (standing.stance === null) unknown.push({ matter, standing });
    if (isRedLine) redLines.push({ matter, standing });
    for (const dependence of standing.dependences) {
      const its = statusOf(dependence, choice);
      if (its === 'unmet') unmet.push({ matter, standing, dependence });
      if (its === 'open') open.push({ matter, standing, dependence });
    }
  }
  return { party, ...sum, redLines, unmet, open, unknown, inPart };
}

/** A party's outcome under a reading. */
export const valueFor = ({ low, high, known }: PartyOutcome, reading: Reading): number =>
  reading === 'worst' ? low : reading === 'best' ? high : known;
