import * as v from 'valibot';

/** A calendar day, `2025-11-20`, that exists. What stakeholders hold is known to the day, not to the second. */
export const daySchema = v.pipe(
  v.string('A date must be text such as 2025-11-20.'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written year-month-day, such as 2025-11-20.'),
  v.check((day) => isRealDay(day), 'There is no such day in the calendar.'),
);
/** A calendar day as `yyyy-mm-dd`; days compare as text. */
export type Day = v.InferOutput<typeof daySchema>;

/** A moment in UTC, `2025-11-20T09:30:00.000Z`: always with milliseconds, so that moments compare as text. */
export const momentSchema = v.pipe(
  v.string('A time must be text such as 2025-11-20T09:30:00.000Z.'),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
    'A time is written such as 2025-11-20T09:30:00.000Z.',
  ),
  v.check((moment) => isRealDay(moment.slice(0, 10)) && isRealTime(moment), 'There is no such time.'),
);
export type Moment = v.InferOutput<typeof momentSchema>;

/** A date of publication as exactly as it is known: year, year and month, or day. */
export const partialDateSchema = v.pipe(
  v.string('A date must be text.'),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'A date is written 2025, 2025-11 or 2025-11-20.'),
  v.check((date) => isRealDay(`${date}-01-01`.slice(0, 10)), 'There is no such day in the calendar.'),
);

/** The calendar has no year 0, and databases refuse it. */
const isRealDay = (day: string): boolean => day >= '0001' && isRealTime(`${day}T00:00:00.000Z`);

/** Comes back as it was: 24:00 would come back as the next day. */
function isRealTime(moment: string): boolean {
  const time = Date.parse(moment);
  return !Number.isNaN(time) && new Date(time).toISOString() === moment;
}

/** The UTC day of a moment. */
export const dayOf = (moment: Moment): Day => moment.slice(0, 10);
