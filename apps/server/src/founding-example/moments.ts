import type { Moment } from '@proviso/domain/time';

/** The moment some minutes after another. */
export const later = (moment: Moment, minutes: number): Moment =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();

/** The latest of some moments; they compare as text. */
export const latest = (first: Moment, ...others: Moment[]): Moment =>
  [first, ...others].sort().at(-1) ?? first;
