import type { Citation } from '@proviso/domain/evidence';
import type { Stance } from '@proviso/domain/stance';
import type { Quote, WrittenStance } from './read-stance-row.ts';

// Whether a row and a record say the same. Files change line ends, so those do not count.

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** The same text for stances that say the same, whoever recorded them and when; without their quotes. */
export const contentKey = (entry: WrittenStance['entry'] | Stance): string =>
  JSON.stringify([
    entry.stakeholder,
    entry.on.kind,
    entry.on.id,
    entry.wording,
    entry.position,
    entry.conditions.map(({ text, provision, wording, leftOut }) => [
      plain(text),
      provision,
      wording,
      leftOut,
    ]),
    entry.salience,
    entry.confidence,
    plain(entry.reason),
    entry.kind,
    entry.heldSince,
    entry.heldUntil,
    entry.supersedes,
    entry.restsOn,
  ]);

const quoteKey = ({ source, quote, verbatim, locator }: Quote | Citation): string =>
  JSON.stringify([source, plain(quote), verbatim, plain(locator)]);

/** Whether every quote is among others; a record may have got more of them since the file was written. */
export function areAmong(quotes: readonly Quote[], others: readonly Citation[]): boolean {
  const known = new Set(others.map(quoteKey));
  return quotes.every((quote) => known.has(quoteKey(quote)));
}

export const rowKey = ({ entry, quotes }: WrittenStance): string =>
  JSON.stringify([contentKey(entry), quotes.map(quoteKey)]);
