import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, formatLongDay, formatMoment, formatPartialDate, formatShortDay } from './format.ts';
import { locale } from './language.ts';
import { counted } from './plural.ts';
import { writeNumber } from './write-number.ts';

const days = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2199-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const byBrowser = (options: Intl.DateTimeFormatOptions, timeZone: string | undefined = 'UTC') =>
  new Intl.DateTimeFormat(locale, { ...options, ...(timeZone === undefined ? {} : { timeZone }) });
const numeric = { day: 'numeric', year: 'numeric' } as const;

test('days and moments are written as the browser writes them for Britain', () => {
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(formatDay(day)).toBe(byBrowser({ ...numeric, month: 'short' }).format(date));
      expect(formatShortDay(day)).toBe(byBrowser({ day: 'numeric', month: 'short' }).format(date));
      expect(formatLongDay(day)).toBe(byBrowser({ ...numeric, month: 'long' }).format(date));
      expect(formatPartialDate(day.slice(0, 7))).toBe(
        byBrowser({ month: 'short', year: 'numeric' }).format(date),
      );
      const clock = { hour: '2-digit', minute: '2-digit' } as const;
      const local = new Intl.DateTimeFormat(locale, { ...numeric, month: 'short', ...clock });
      expect(formatMoment(date.toISOString())).toBe(local.format(date));
    }),
  );
});

test('a whole number is grouped, and a phrase takes it in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
      expect(writeNumber(value)).toBe(new Intl.NumberFormat(locale).format(value));
    }),
  );
  expect(counted('en')({ one: '# claim', other: '# claims' })(10_000)).toBe('10,000 claims');
});
