import { type GroupTally, together } from './group-tallies.ts';
import { proportionZ, significant, smoothed, twoProportionsZ } from './proportion.ts';

/** A claim on which a group stands out from all others, and to which side. */
export type RepresentativeClaim = {
  /** By its place among the claims. */
  readonly claim: number;
  readonly side: 'agree' | 'disagree';
  /** How many of the group are of that side, of how many who voted on it. */
  readonly successes: number;
  readonly trials: number;
  /** The smoothed share of the group that is of that side, and that it is more than half (z). */
  readonly share: number;
  readonly shareZ: number;
  /** That share over the others', and that it is larger (z). */
  readonly ratio: number;
  readonly ratioZ: number;
};

const most = 5;

type Compared = Record<RepresentativeClaim['side'], RepresentativeClaim>;

/**
 * The claims that say best what sets each group apart, five at most, as Polis chooses them: those of which it is sure that more
 * than half of the group are of a side, and more than of all others; where there are none, the one that comes nearest. First
 * stands the one that the group agrees with most; those with which it agrees come before the others.
 */
export function representativeClaims(
  tallies: readonly (readonly GroupTally[])[],
): readonly (readonly RepresentativeClaim[])[] {
  return tallies.map((mine, group) => {
    const others = tallies.filter((_, other) => other !== group);
    const compared = mine.map((tally, claim) =>
      compare(claim, tally, together(others.flatMap((other) => other[claim] ?? []))),
    );
    return choose(compared);
  });
}

function compare(claim: number, mine: GroupTally, rest: GroupTally): Compared {
  const on = (side: RepresentativeClaim['side']): RepresentativeClaim => {
    const successes = mine[side];
    const share = smoothed(successes, mine.seen);
    return {
      claim,
      side,
      successes,
      trials: mine.seen,
      share,
      shareZ: proportionZ(successes, mine.seen),
      ratio: share / smoothed(rest[side], rest.seen),
      ratioZ: twoProportionsZ({ successes, trials: mine.seen }, { successes: rest[side], trials: rest.seen }),
    };
  };
  return { agree: on('agree'), disagree: on('disagree') };
}

/** Whether it is sure that more than half of the group are of that side, and more than of all others. */
export const isSetApart = ({ shareZ, ratioZ }: Pick<RepresentativeClaim, 'shareZ' | 'ratioZ'>): boolean =>
  shareZ > significant && ratioZ > significant;

const weight = ({ ratio, ratioZ, share, shareZ }: RepresentativeClaim) => ratio * ratioZ * share * shareZ;
/** The side on which the group stands out more. */
const outstanding = ({ agree, disagree }: Compared) => (agree.ratioZ > disagree.ratioZ ? agree : disagree);

function choose(compared: readonly Compared[]): readonly RepresentativeClaim[] {
  let agreed: RepresentativeClaim | null = null;
  let nearest: RepresentativeClaim | null = null;
  for (const one of compared) {
    if (isMoreAgreed(one.agree, agreed)) agreed = one.agree;
    const stands = outstanding(one);
    if (stands.ratioZ > (nearest?.ratioZ ?? 0)) nearest = stands;
  }
  const sure = compared
    .filter(({ agree, disagree }) => isSetApart(agree) || isSetApart(disagree))
    .map(outstanding)
    .filter(({ claim }) => claim !== agreed?.claim)
    .sort((one, other) => weight(other) - weight(one));
  const first = agreed ? [agreed] : [];
  const chosen = sure.length > 0 || agreed ? [...first, ...sure].slice(0, most) : nearest ? [nearest] : [];
  return [...chosen.filter(isAgreed), ...chosen.filter((one) => !isAgreed(one))];
}

const isAgreed = ({ side }: RepresentativeClaim) => side === 'agree';

/** Whether a claim is agreed with better than the best so far. */
function isMoreAgreed(one: RepresentativeClaim, best: RepresentativeClaim | null): boolean {
  if (one.trials === 0) return false;
  if (!best) return one.shareZ > significant || (one.ratio > 1 && one.share > 0.5);
  if (best.ratio > 1) return weight(one) > weight(best);
  return one.share * one.shareZ > best.share * best.shareZ;
}
