import type { Stance } from '@proviso/domain/stance';
import { type Day, dayOf } from '@proviso/domain/time';

const dayLength = 86_400_000;
const numberOf = (day: Day) => Date.parse(`${day}T00:00:00Z`) / dayLength;
const dayAt = (number: number): Day => new Date(number * dayLength).toISOString().slice(0, 10);

/** A day on which something changed, and how many stances did. */
export type Tick = { readonly day: Day; readonly count: number };

/** The days on which stances began to be held, or were written down; in order. */
export function ticksOf(stances: readonly Stance[], by: 'held' | 'recorded'): readonly Tick[] {
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

/**
 * A slider of one step a day from the first change to the last, and a little beyond it one last stop that is today: a year
 * without changes takes no more room than that.
 */
export function asOfScale(ticks: readonly Tick[]): AsOfScale {
  const first = numberOf(ticks[0]?.day ?? '2000-01-01');
  const span = numberOf(ticks.at(-1)?.day ?? '2000-01-01') - first;
  const max = span + Math.max(1, Math.ceil(span * 0.05));
  return {
    max,
    valueOf: (day) => {
      const value = day === null ? max : numberOf(day) - first;
      return value > span ? max : Math.max(0, value);
    },
    dayOf: (value) => (value > span ? null : dayAt(first + Math.max(0, Math.round(value)))),
  };
}

/** The nearest day of change before or after; from today, back to the last one. Null: today. */
export function neighbour(ticks: readonly Tick[], day: Day | null, by: -1 | 1): Day | null {
  if (by === -1) {
    const earlier = ticks.filter((tick) => day === null || tick.day < day);
    return earlier.at(-1)?.day ?? ticks[0]?.day ?? null;
  }
  return ticks.find((tick) => day !== null && tick.day > day)?.day ?? null;
}
