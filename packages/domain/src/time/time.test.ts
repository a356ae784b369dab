import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dayOf, daySchema, momentSchema, partialDateSchema } from './time.ts';

test.each(['2025-11-20', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (day) => {
  expect(v.is(daySchema, day)).toBe(true);
});

test.each([
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-11-31',
  '0000-01-01',
  '25-11-20',
  '2025-11-20T',
  20251120,
])('%s is no day', (day) => {
  expect(v.is(daySchema, day)).toBe(false);
});

test.each(['2025-11-20T09:30:00.000Z', '2025-11-20T23:59:59.999Z'])('%s is a moment', (moment) => {
  expect(v.is(momentSchema, moment)).toBe(true);
  expect(dayOf(moment)).toBe('2025-11-20');
});

test.each([
  '2025-11-20T24:00:00.000Z',
  '2025-11-20T23:59:60.000Z',
  '2025-11-20T09:30:00Z',
  '2025-11-20T09:30:00.000+01:00',
  '2025-02-29T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
])('%s is no moment: it would not come back as it was', (moment) => {
  expect(v.is(momentSchema, moment)).toBe(false);
});

test.each(['2025', '2025-11', '2025-11-20'])('%s is a date of publication', (date) => {
  expect(v.is(partialDateSchema, date)).toBe(true);
});

test.each(['2025-13', '2025-1', 'autumn 2025', '2025-02-30'])('%s is no date of publication', (date) => {
  expect(v.is(partialDateSchema, date)).toBe(false);
});
