import {
  type Choice,
  type Deal,
  type Interval,
  type Standing,
  standingsOf,
  statusOf,
  worstStatus,
} from './deal.ts';
import { type Extent, extentOf, inPart } from './extent.ts';
import { worth } from './worth.ts';

/**
 * How an unknown standing counts where two packages are compared: `worst`, so that whoever is said not to lose cannot lose
 * whatever is found out, or `known`, left aside and told beside it.
 */
export type Caution = 'worst' | 'known';

/** What a standing may be worth under a caution; of a draft as a whole by how much of it is taken. */
export function counted(
  standing: Standing,
  choice: Choice,
  { caution, extent = 'whole' }: { readonly caution: Caution; readonly extent?: Extent },
): Interval {
  const isUnknown = standing.stance === null || extent === 'part';
  if (extent === 'none' || (isUnknown && caution === 'known')) return [0, 0];
  const whole = worth(standing, worstStatus(standing, choice));
  return extent === 'part' ? inPart(whole) : whole;
}

/**
 * What a party at least and at most gains by going from one package to another; below 0 it loses. What both packages say in
 * the same words cancels out, however little is known about it.
 */
export function difference(
  deal: Deal,
  {
    party,
    from,
    to,
    caution,
  }: { readonly party: number; readonly from: Choice; readonly to: Choice; readonly caution: Caution },
): Interval {
  let low = 0;
  let high = 0;
  for (const matter of deal.matters.keys()) {
    const [before, after] = [from[matter] ?? -1, to[matter] ?? -1];
    if (before === after)
      for (const standing of standingsOf(deal, { matter, option: before, party })) {
        const [least, most] = turn(standing, from, to);
        low += least;
        high += most;
      }
    else {
      for (const standing of standingsOf(deal, { matter, option: after, party })) {
        const [least, most] = counted(standing, to, { caution });
        low += least;
        high += most;
      }
      for (const standing of standingsOf(deal, { matter, option: before, party })) {
        const [least, most] = counted(standing, from, { caution });
        low -= most;
        high -= least;
      }
    }
  }
  for (const { draft, standings } of deal.wholes) {
    const own = standings[party] ?? [];
    if (own.length === 0) continue;
    const [before, after] = [extentOf(deal, draft, from), extentOf(deal, draft, to)];
    // The whole of a draft is one package only, so that from whole to whole nothing has changed.
    if (before === 'whole' && after === 'whole') continue;
    for (const standing of own) {
      const [least, most] = counted(standing, to, { caution, extent: after });
      const [lost, mostLost] = counted(standing, from, { caution, extent: before });
      low += least - mostLost;
      high += most - lost;
    }
  }
  return [low, high];
}

/** The same wording in both packages: it counts where other choices meet its conditions, or meet them no longer. */
function turn(standing: Standing, from: Choice, to: Choice): Interval {
  if (standing.dependences.length === 0) return [0, 0];
  const [least, most] = standing.salience;
  const [before, after] = [worstStatus(standing, from), worstStatus(standing, to)];
  // A condition is at least as well off where it is met now, or nothing that it depends on has changed.
  const kept = standing.dependences.every(
    (one) => statusOf(one, to) === 'met' || one.on === null || from[one.on.matter] === to[one.on.matter],
  );
  if (before === 'met') return after === 'met' ? [0, 0] : [-2 * most, after === 'open' ? 0 : -2 * least];
  if (before === 'unmet') return after === 'unmet' ? [0, 0] : [after === 'met' ? 2 * least : 0, 2 * most];
  return [kept ? 0 : -2 * most, after === 'unmet' ? 0 : 2 * most];
}
