/** Clocks of one client, `to` exclusive. */
export type ClockRange = { readonly from: number; readonly to: number };

/** The ranges in order and without overlaps; null where one is empty, negative or beyond exact numbers. */
export function mergeRanges(ranges: readonly ClockRange[]): ClockRange[] | null {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (!(from >= 0 && to > from && Number.isSafeInteger(to))) return null;
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** How many clocks two ranges have in common. */
export const overlap = (a: ClockRange, b: ClockRange): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
