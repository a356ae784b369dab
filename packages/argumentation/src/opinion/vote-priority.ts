import type { GroupTally } from './group-tallies.ts';
import { smoothed } from './proportion.ts';

/**
 * How much a further vote on a claim would tell, as Polis chooses what to show next; 0 or more. Claims rank high that few pass on,
 * that lie far out (`extremity`, as `extremities` gives it), that are agreed with, and that few have voted on yet.
 */
export function votePriority({ agree, disagree, seen }: GroupTally, extremity: number): number {
  const passes = seen - agree - disagree;
  const importance = (1 - smoothed(passes, seen)) * (extremity + 1) * smoothed(agree, seen);
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2;
}
