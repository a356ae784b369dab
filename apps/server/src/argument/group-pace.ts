import { performance } from 'node:perf_hooks';

/** In milliseconds: how often it is looked at how busy the process is, and the longest that a group is collected. */
const lookEvery = 25;
const longest = 40;
/** In a process that is less busy than this nobody waits for anything. */
const ease = 0.7;

/**
 * How busy this process is: the share of the time, 0 to 1, that its event loop was at work and did not wait for something
 * to do. The last tenth of a second counts for nearly all of it.
 */
export function measureBusyness(): () => number {
  let at = performance.now();
  let before = performance.eventLoopUtilization();
  let busyness = 0;
  return () => {
    const now = performance.now();
    if (now - at < lookEvery) return busyness;
    at = now;
    const total = performance.eventLoopUtilization();
    busyness += (performance.eventLoopUtilization(total, before).utilization - busyness) / 2;
    before = total;
    return busyness;
  };
}

/**
 * For how long a process that is so busy, 0 to 1, collects what people write for one group, in milliseconds. A group costs
 * the same writes to everybody's socket however much is in it: so a process that is hardly idle any more makes fewer and
 * larger ones, which gives it the time that it lacks, and one that is at ease adds nothing to the time until others see a
 * letter.
 */
export const collectingTime = (busyness: number): number =>
  longest * Math.min(1, Math.max(0, (busyness - ease) / (1 - ease)));
