import { type Stance, stanceKinds } from '@proviso/domain/stance';
import { dayOf } from '@proviso/domain/time';
import { dayIn, uncorrected, type WhichTime } from './movements.ts';

export type TimeBar = { readonly stance: Stance; readonly from: string; readonly to: string };
/** One line of the picture: what it is about, and above each other the bars of its kinds. */
export type TimeLane = {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly (readonly TimeBar[])[];
};

/**
 * The bars of one lane, a row for each kind (kinds are never mixed in one line), each until the next or its end. By
 * recorded time what was corrected is shown too: it is what was known then.
 */
export function laneRows(
  stances: readonly Stance[],
  by: WhichTime,
  last: string,
): readonly (readonly TimeBar[])[] {
  const shown = by === 'held' ? uncorrected(stances) : stances;
  return stanceKinds.flatMap((kind) => {
    const own = shown
      .filter((stance) => stance.kind === kind)
      .sort((a, b) => dayIn(a, by).localeCompare(dayIn(b, by)) || a.recordedAt.localeCompare(b.recordedAt));
    const bars = own.map((stance, i) => {
      const next = own[i + 1];
      const end = by === 'held' ? (stance.heldUntil ?? last) : last;
      const until = next ? dayIn(next, by) : end;
      return { stance, from: dayIn(stance, by), to: by === 'held' && end < until ? end : until };
    });
    return bars.length > 0 ? [bars] : [];
  });
}

const dayLength = 86_400_000;

/**
 * The first and the last day of a picture: of all that is in it, and a twelfth more, so that what moved last is seen to
 * last; not beyond the day it is.
 */
export function spanOf(
  days: readonly string[],
  today: string,
): { readonly first: string; readonly last: string } {
  const sorted = [...days].sort();
  const first = sorted[0] ?? today;
  const latest = sorted.at(-1) ?? today;
  const beyond = Math.max(7 * dayLength, (Date.parse(latest) - Date.parse(first)) / 12);
  const padded = dayOf(new Date(Date.parse(latest) + beyond).toISOString());
  const last = padded < today ? padded : today;
  return {
    first,
    last: last > latest ? last : dayOf(new Date(Date.parse(latest) + dayLength).toISOString()),
  };
}

/** Where a day lies between the first and the last, 0 to 1. */
export const shareOf = (
  day: string,
  { first, last }: { readonly first: string; readonly last: string },
): number =>
  Math.min(1, Math.max(0, (Date.parse(day) - Date.parse(first)) / (Date.parse(last) - Date.parse(first))));

/** First days of months within a span, at most `most` of them, evenly thinned. */
export function monthTicks(
  span: { readonly first: string; readonly last: string },
  most: number,
): readonly string[] {
  const ticks: string[] = [];
  const at = new Date(`${span.first.slice(0, 7)}-01T00:00:00Z`);
  for (; ticks.length < 2400; at.setUTCMonth(at.getUTCMonth() + 1)) {
    const day = at.toISOString().slice(0, 10);
    if (day > span.last) break;
    if (day >= span.first) ticks.push(day);
  }
  const step = Math.ceil(ticks.length / most);
  return ticks.filter((_, i) => i % step === 0);
}
