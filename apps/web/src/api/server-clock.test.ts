import { expect, test } from 'vitest';
import { noteServerTime, serverDay, strayDay } from './server-clock.ts';

const at = (moment: string) => Date.parse(moment);
const said = (moment: string) => new Headers({ date: new Date(moment).toUTCString() });

test('the day is the server’s, however far the clock of this computer is off', () => {
  const here = at('2026-01-03T10:00:00Z');
  expect([serverDay(here), strayDay(here)]).toEqual(['2026-01-03', null]);
  noteServerTime(said('2026-01-02T10:00:00Z'), here);
  expect([serverDay(here), strayDay(here)]).toEqual(['2026-01-02', '2026-01-03']);
});

test('what an answer takes to come is no error of the clock; an answer without a time changes nothing', () => {
  const here = at('2026-01-03T00:00:30Z');
  noteServerTime(said('2026-01-02T23:59:50Z'), here);
  expect(serverDay(here)).toBe('2026-01-03');
  noteServerTime(new Headers(), here);
  expect(serverDay(here)).toBe('2026-01-03');
});
