import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long (ms) such work may keep everything else waiting at a time. */
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

/** The same for work that pauses by itself wherever it may be interrupted; gives what it comes to. */
export async function finishInSlices<T>(work: Generator<void, T>): Promise<T> {
  let end = performance.now() + sliceBudget;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await nextTurn();
    end = performance.now() + sliceBudget;
  }
}
