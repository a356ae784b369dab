/** In ms of playing: how long a new change stands before the next, and how long a letter of the same one. */
const perChange = 900;
const perLetter = 60;
/** No replay takes longer than this. */
export const longestPlay = 60_000;

/**
 * When each step is due while playing, in ms from the first: a change begun is given time to be read, letters run. Steps of
 * long histories come closer together, so that the whole takes a minute at most.
 */
export function playTimes(steps: number, begins: ReadonlySet<number>): readonly number[] {
  const due: number[] = [];
  let now = 0;
  for (let step = 0; step < steps; step++) {
    if (step > 0) now += begins.has(step) ? perChange : perLetter;
    due.push(now);
  }
  const pace = Math.min(1, longestPlay / Math.max(1, now));
  return due.map((at) => at * pace);
}

/** The last step that is due. */
export function stepDue(due: readonly number[], time: number): number {
  let low = 0;
  let high = due.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((due[middle] ?? 0) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The step that is due nearest to a time. */
export function stepNearest(due: readonly number[], time: number): number {
  const step = stepDue(due, time);
  const next = due[step + 1];
  return next !== undefined && next - time < time - (due[step] ?? 0) ? step + 1 : step;
}
