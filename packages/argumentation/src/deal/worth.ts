import { positionScore } from '../agreement/position-agreement.ts';
import type { ConditionStatus, Interval, Standing } from './deal.ts';
import { type Extent, inPart } from './extent.ts';

/**
 * What a standing is worth to its party: salience x position, in [-8, 8]. Leaving a matter out is worth 0 to everybody: it
 * is what the rest is measured against. A conditional standing is worth +1 a unit of salience where its conditions are
 * met, -1 where one is not, and either where that cannot be told; one that is not known may be anything.
 */
export function worth({ stance, salience }: Standing, status: ConditionStatus): Interval {
  if (stance === null) return spread([-2, 2], salience);
  if (stance.position !== 'conditional') {
    const score = positionScore[stance.position];
    return spread([score, score], salience);
  }
  return spread([status === 'met' ? 1 : -1, status === 'unmet' ? -1 : 1], salience);
}

function spread([worst, best]: Interval, [least, most]: Interval): Interval {
  const corners = [worst * least, worst * most, best * least, best * most];
  return [Math.min(...corners), Math.max(...corners)];
}

/**
 * How a range becomes one number to compare by: its worst end, its best end, or, by what is known, its middle with the
 * unknown left aside (and told beside it).
 */
export const readings = ['known', 'worst', 'best'] as const;
export type Reading = (typeof readings)[number];

/**
 * Twice the value of a standing under a reading: whole numbers, so that a solver's answer is exact. `extent` is how much
 * of what it is about the package takes: of a part only it is not known what it counts for.
 */
export function twice(
  standing: Standing,
  status: ConditionStatus,
  reading: Reading,
  extent: Extent = 'whole',
): number {
  const whole = worth(standing, status);
  const [low, high] = extent === 'part' ? inPart(whole) : whole;
  if (reading === 'worst') return 2 * low;
  if (reading === 'best') return 2 * high;
  return standing.stance === null || extent === 'part' ? 0 : low + high;
}
