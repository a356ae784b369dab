import type { Standing } from '@proviso/domain/standing';
import { type Day, dayOf } from '@proviso/domain/time';

const dayLength = 86_400_000;
const numberOf = (day: Day) => Date.parse(`${day}T00:00:00Z`) / dayLength;
const dayAt = (number: number): Day => new Date(number * dayLength).toISOString().slice(0, 10);

/** A day on which something changed, and how many stances did. */
export type Tick = { readonly day: Day; readonly count: number };

/** The days on which stances began to be held, or were written down; in order. */
export function ticksOf(stances: readonly Standing[], by: 'held' | 'recorded'): readonly Tick[] {
  const counts = new Map<Day, number>();
  for (const stance of stances) {
    const day = by === 'held' ? stance.heldSince : dayOf(stance.recordedAt);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

export type AsOfScale = {
  /** The slider's greatest value: it stands for today. */
  readonly max: number;
  /** A slider's value for a day; null is today. */
  readonly valueOf: (day: Day | null) => number;
  readonly dayOf: (value: number) => Day | null;
};

/** A stretch without changes takes at most this many steps, however long it was. */
const longestStretch = 30;

/**
 * A slider from the first change to the last, one step a day; a stretch of more than thirty days without a change is drawn
 * together to thirty steps, so that one late entry does not press all others into a corner. The last stop is today.
 */
export function asOfScale(ticks: readonly Tick[]): AsOfScale {
  const days = ticks.map(({ day }) => numberOf(day));
  const steps: number[] = [];
  for (const [i, day] of days.entries()) {
    const before = days[i - 1];
    steps.push(before === undefined ? 0 : (steps.at(-1) ?? 0) + Math.min(longestStretch, day - before));
  }
  const span = steps.at(-1) ?? 0;
  const max = span + Math.max(1, Math.ceil(span * 0.05));
  /** Between which two changes a number lies on one of the two lines, carried over to the other. */
  const carry = (from: readonly number[], to: readonly number[], value: number) => {
    const next = firstFrom(from, value);
    if (next === 0 || next === from.length) return to[0] ?? 0;
    const [a, b] = [from[next - 1] ?? 0, from[next] ?? 0];
    const [c, d] = [to[next - 1] ?? 0, to[next] ?? 0];
    return Math.round(c + ((value - a) / (b - a)) * (d - c));
  };
  return {
    max,
    valueOf: (day) => {
      const number = day === null ? Number.POSITIVE_INFINITY : numberOf(day);
      return number > (days.at(-1) ?? 0) ? max : carry(days, steps, number);
    },
    dayOf: (value) => (value > span || ticks.length === 0 ? null : dayAt(carry(steps, days, value))),
  };
}

/** The place of the first number that is not smaller, in a list that ascends; its length where all are. */
function firstFrom(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nearest day of change before or after; from today, back to the last one. Null: today. */
export function neighbour(ticks: readonly Tick[], day: Day | null, by: -1 | 1): Day | null {
  if (by === -1) {
    const earlier = ticks.filter((tick) => day === null || tick.day < day);
    return earlier.at(-1)?.day ?? ticks[0]?.day ?? null;
  }
  return ticks.find((tick) => day !== null && tick.day > day)?.day ?? null;
}
