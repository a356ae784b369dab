import {
  type Choice,
  type Deal,
  type Dependence,
  type Standing,
  standingsOf,
  statusOf,
  worstStatus,
} from './deal.ts';
import { type Reading, twice, worth } from './worth.ts';

export type Caught = { readonly matter: number; readonly standing: Standing };
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
    : needed.some(({ open, unknown }) => open.length + unknown.length > 0)
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
  for (const [matter, option] of choice.entries())
    for (const standing of standingsOf(deal, { matter, option, party })) {
      const status = worstStatus(standing, choice);
      const [low, high] = worth(standing, status);
      sum.low += low;
      sum.high += high;
      sum.known += twice(standing, status, 'known') / 2;
      if (standing.stance === null) unknown.push({ matter, standing });
      if (standing.stance?.position === 'red-line') redLines.push({ matter, standing });
      for (const dependence of standing.dependences) {
        const its = statusOf(dependence, choice);
        if (its === 'unmet') unmet.push({ matter, standing, dependence });
        if (its === 'open') open.push({ matter, standing, dependence });
      }
    }
  return { party, ...sum, redLines, unmet, open, unknown };
}

/** A party's outcome under a reading. */
export const valueFor = ({ low, high, known }: PartyOutcome, reading: Reading): number =>
  reading === 'worst' ? low : reading === 'best' ? high : known;
