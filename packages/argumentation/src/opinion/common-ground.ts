import type { GroupTally } from './group-tallies.ts';
import { proportionZ, significant, smoothed } from './proportion.ts';

/** A claim on which most of all are of one side. */
export type ConsensusClaim = {
  readonly claim: number;
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly shareZ: number;
};

const most = 5;

/** The claims that more than half of all agree with, surely (z over 1.2816), or disagree with: five of each at most, the clearest first. */
export function consensusClaims(tallies: readonly GroupTally[]): {
  readonly agree: readonly ConsensusClaim[];
  readonly disagree: readonly ConsensusClaim[];
} {
  const on = (side: 'agree' | 'disagree') =>
    tallies
      .map((tally, claim) => ({
        claim,
        successes: tally[side],
        trials: tally.seen,
        share: smoothed(tally[side], tally.seen),
        shareZ: proportionZ(tally[side], tally.seen),
      }))
      .filter(({ share, shareZ }) => share > 0.5 && shareZ > significant)
      .sort((one, other) => other.share * other.shareZ - one.share * one.shareZ)
      .slice(0, most);
  return { agree: on('agree'), disagree: on('disagree') };
}

/**
 * How far all groups together agree with a claim, or disagree: the product of their smoothed shares, in (0,1). A large group
 * does not carry it against a small one, unlike a majority.
 */
export const acrossGroups = (tallies: readonly GroupTally[], side: 'agree' | 'disagree' = 'agree'): number =>
  tallies.reduce((product, tally) => product * smoothed(tally[side], tally.seen), 1);
