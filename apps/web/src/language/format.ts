import type { Day, Moment } from '@proviso/domain/time';
import { locale, say } from './language.ts';
import { once } from './once.ts';

// Days and numbers are written here and not by `Intl`: the first that a page writes by it takes a browser 15 to 25 ms, on the
// way to its first picture. What no page shows at once is left to it.

const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** Days are calendar days, not moments: they are the same day for every reader. */
const partsOf = (value: Day): [day: number, month: number, year: number] => [
  Number(value.slice(8, 10)),
  Number(value.slice(5, 7)) - 1,
  Number(value.slice(0, 4)),
];

/** "20 Nov 2025" */
export const formatDay = (value: Day): string => say.date.full(...partsOf(value));
/** "20 Nov" */
export const formatShortDay = (value: Day): string => {
  const [day, month] = partsOf(value);
  return say.date.short(day, month);
};
/** "20 November 2025", for speech. */
export const formatLongDay = (value: Day): string => say.date.spoken(...partsOf(value));
/** "20 Nov 2025, 09:12", in the reader's time zone. */
export const formatMoment = (value: Moment): string => {
  const at = new Date(value);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return say.date.at(
    say.date.full(at.getDate(), at.getMonth(), at.getFullYear()),
    twoDigits(at.getHours()),
    twoDigits(at.getMinutes()),
  );
};

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
  if (value.length === 7) return say.date.month(Number(value.slice(5)) - 1, Number(value.slice(0, 4)));
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
