import type { Day } from '@proviso/domain/time';

/** How far the server's clock is ahead of this computer's, in ms; 0 until the server has said. */
let ahead = 0;
let known = false;

/** Reads the time that an answer came with. Only a clock that is minutes off matters: an answer takes its time to come. */
export function noteServerTime(headers: Pick<Headers, 'get'>, now = Date.now()): void {
  const said = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(said)) return;
  known = true;
  ahead = Math.abs(said - now) < 120_000 ? 0 : said - now;
}

/** The day it is by the server's clock, which all share: a stance is never held since a later one. */
export const serverDay = (now = Date.now()): Day => new Date(now + ahead).toISOString().slice(0, 10);

/** This computer's day, where the server's is another one; else null. */
export function strayDay(now = Date.now()): Day | null {
  const here = new Date(now).toISOString().slice(0, 10);
  return known && here !== serverDay(now) ? here : null;
}
