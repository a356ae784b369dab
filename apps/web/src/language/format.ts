import type { Day, Moment } from '@proviso/domain/time';
import { locale } from './language.ts';
import { once } from './once.ts';

// Days are calendar days, not moments: read and shown in UTC, they are the same day for every reader.
const day = once(
  () =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);
const shortDay = once(
  () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
);
const longDay = once(
  () =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);
const moment = once(
  () =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
);
const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

const dateOf = (value: Day) => new Date(`${value}T00:00:00Z`);

/** "20 Nov 2025" */
export const formatDay = (value: Day): string => day().format(dateOf(value));
/** "20 Nov" */
export const formatShortDay = (value: Day): string => shortDay().format(dateOf(value));
/** "20 November 2025", for speech. */
export const formatLongDay = (value: Day): string => longDay().format(dateOf(value));
/** "20 Nov 2025, 09:12", in the reader's time zone. */
export const formatMoment = (value: Moment): string => moment().format(new Date(value));

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "2 hours ago"; below a minute "now". */
export function formatAgo(value: Moment, now: number = Date.now()): string {
  const seconds = (Date.parse(value) - now) / 1000;
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return relative().format(Math.round(seconds / size), unit);
  return relative().format(0, 'second');
}

/** A date known to the year, the month or the day: "2025", "Nov 2025", "20 Nov 2025". */
export function formatPartialDate(value: string): string {
  if (value.length === 4) return value;
  if (value.length === 7)
    return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${value}-01T00:00:00Z`),
    );
  return formatDay(value);
}

const megabytes = once(
  () =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: 1,
    }),
);
const kilobytes = once(
  () =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'kilobyte',
      maximumFractionDigits: 0,
    }),
);

/** "3.2 MB", "12 kB" of a number of bytes. */
export const formatSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? kilobytes().format(Math.max(1, bytes / 1024))
    : megabytes().format(bytes / 1024 / 1024);

/** "0.81", with a true minus; a figure that rounds to nothing has no sign. */
export const twoPlaces = (value: number): string => {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== '0.00' ? `−${text}` : text;
};
