import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long (ms) the past may keep the present waiting at a time. */
export const sliceBudget = 4;

/** Does work of many small pieces, and lets everything else have its turn whenever the budget is spent. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let end = performance.now() + sliceBudget;
  for (const item of items) {
    work(item);
    if (performance.now() < end) continue;
    await nextTurn();
    end = performance.now() + sliceBudget;
  }
}
