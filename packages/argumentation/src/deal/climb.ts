import type { Allowed } from './deal.ts';
import type { PackageState } from './package-state.ts';

/** What a package comes to for the worst-off (consent counts as one of them) and for all together. */
export type Worth = { readonly least: number; readonly sum: number };

export const isMore = (a: Worth, b: Worth): boolean =>
  a.least > b.least || (a.least === b.least && a.sum > b.sum);

type Change = { readonly matter: number; readonly option: number };

/**
 * Changes a package for the better, one matter at a time or, where that does not help, two, until neither helps. What a change
 * does is kept until a matter that it hangs on changes, and two changes are looked at as if neither hung on the other; what
 * looks better so is then taken as it truly is. `pairs` says how many were looked at so far.
 */
export function createClimber({ choice, amounts, related, take }: PackageState, open: Allowed) {
  const changes = open.flatMap((options, matter) => options.map((option): Change => ({ matter, option })));
  const width = amounts.length;
  /** What each change alone does to every amount, and to the sum. */
  const effects = new Float64Array(changes.length * width);
  const sums = new Float64Array(changes.length);
  const toPoorest = new Float64Array(changes.length);
  const before = new Float64Array(width);
  let pairs = 0;

  const worthNow = (): Worth => {
    let [least, sum] = [amounts[width - 1] ?? 0, 0];
    for (let place = 0; place < width - 1; place++) {
      const amount = amounts[place] ?? 0;
      sum += amount;
      if (amount < least) least = amount;
    }
    return { least, sum };
  };

  const noteEffects = (matters: ReadonlySet<number>) => {
    before.set(amounts);
    const { sum } = worthNow();
    for (let i = 0; i < changes.length; i++) {
      const change = changes[i];
      if (!change || !matters.has(change.matter)) continue;
      const own = choice[change.matter] ?? -1;
      take(change.matter, change.option);
      for (let place = 0; place < width; place++)
        effects[i * width + place] = (amounts[place] ?? 0) - (before[place] ?? 0);
      sums[i] = worthNow().sum - sum;
      take(change.matter, own);
    }
  };

  /** The best change of one matter, else of two; none where nothing helps. */
  const bestStep = (worth: Worth): { readonly worth: Worth; readonly step: readonly Change[] } => {
    let best: { worth: Worth; step: readonly Change[] } = { worth, step: [] };
    before.set(amounts);
    const real = [...changes.keys()].filter((i) => choice[changes[i]?.matter ?? -1] !== changes[i]?.option);
    const consider = (...step: readonly Change[]) => {
      const own = step.map(({ matter }) => ({ matter, option: choice[matter] ?? -1 }));
      for (const { matter, option } of step) take(matter, option);
      const worth = worthNow();
      if (isMore(worth, best.worth)) best = { worth, step };
      for (const { matter, option } of own) take(matter, option);
    };
    // Whoever has least comes first: there most changes already fall short.
    const places = Uint16Array.from(before.keys()).sort((a, b) => (before[a] ?? 0) - (before[b] ?? 0));
    const isPromising = (a: number, b: number): boolean => {
      let least = Number.POSITIVE_INFINITY;
      for (const place of places) {
        const added = (effects[a * width + place] ?? 0) + (b < 0 ? 0 : (effects[b * width + place] ?? 0));
        least = Math.min(least, (before[place] ?? 0) + added);
        if (least < best.worth.least) return false;
      }
      const sum = worth.sum + (sums[a] ?? 0) + (b < 0 ? 0 : (sums[b] ?? 0));
      return isMore({ least, sum }, best.worth);
    };
    for (const i of real) {
      const change = changes[i];
      if (change && isPromising(i, -1)) consider(change);
    }
    if (best.step.length > 0) return best;
    const poorest = places[0] ?? 0;
    for (const i of real) toPoorest[i] = effects[i * width + poorest] ?? 0;
    for (const a of real) {
      const first = changes[a];
      const amount = (before[poorest] ?? 0) + (toPoorest[a] ?? 0);
      for (let at = 0; at < real.length; at++) {
        const b = real[at] ?? 0;
        if (b >= a) break;
        if (amount + (toPoorest[b] ?? 0) < best.worth.least) continue;
        const second = changes[b];
        if (first && second && first.matter !== second.matter && isPromising(a, b)) consider(first, second);
      }
    }
    pairs += (real.length * (real.length - 1)) / 2;
    return best;
  };

  const everyMatter = new Set(choice.keys());
  return {
    /** What the package comes to once nothing helps any more. */
    climb(): Worth {
      noteEffects(everyMatter);
      let worth = worthNow();
      for (;;) {
        const best = bestStep(worth);
        if (best.step.length === 0) return worth;
        worth = best.worth;
        for (const { matter, option } of best.step) take(matter, option);
        noteEffects(new Set(best.step.flatMap(({ matter }) => [...(related[matter] ?? [])])));
      }
    },
    get pairs() {
      return pairs;
    },
  };
}
