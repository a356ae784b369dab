import { createDraws } from '../chance/draws.ts';
import type { Goal } from './best-package.ts';
import { createClimber, isMore } from './climb.ts';
import { type Allowed, type Choice, type Deal, standingsOf } from './deal.ts';
import { createPackageState } from './package-state.ts';

/**
 * How often the search starts, at most; how often it comes to the same before that is believed to be the most there is; and after
 * how many pairs of changes it starts no more, which only deals far larger than 28 matters of four options come to.
 */
const effort = { starts: 30, times: 4, pairs: 1_500_000 };

/**
 * A package that is good for the worst-off, mostly the best there is: from a package on to the best change of one matter or of
 * two while that helps, from many packages drawn at random. Neither proven nor sure to be agreeable. The same for the same
 * deal. Null where every wording of a matter crosses a red line, or there is nothing to decide.
 */
export function goodPackage(
  deal: Deal,
  { allowed, goal }: { readonly allowed: Allowed; readonly goal: Goal },
): Choice | null {
  const open = allowed.map((options, matter) =>
    options.filter((option) => !crossesRedLine(deal, { matter, option })),
  );
  if (open.length === 0 || open.some((options) => options.length === 0)) return null;
  // Leaves out what may be.
  const first = open.map((options) => options.at(-1) ?? -1);
  const state = createPackageState(deal, { goal, first });
  const climber = createClimber(state, open);
  const draw = createDraws();
  let best = { worth: climber.climb(), choice: [...state.choice], times: 1 };
  for (
    let start = 1;
    start < effort.starts && best.times < effort.times && climber.pairs < effort.pairs;
    start++
  ) {
    for (const [matter, options] of open.entries()) state.take(matter, options[draw(options.length)] ?? -1);
    const worth = climber.climb();
    if (isMore(worth, best.worth)) best = { worth, choice: [...state.choice], times: 1 };
    else if (!isMore(best.worth, worth)) best.times++;
  }
  return best.choice;
}

function crossesRedLine(deal: Deal, place: { readonly matter: number; readonly option: number }): boolean {
  return deal.parties.some(
    ({ consentNeeded }, party) =>
      consentNeeded &&
      standingsOf(deal, { ...place, party }).some(({ stance }) => stance?.position === 'red-line'),
  );
}
