import type { Archive } from '@proviso/domain/archive';
import type { Citation, CitedBy, Source } from '@proviso/domain/evidence';
import { hasPassage } from '../evidence/no-passage.ts';
import { citationsOn } from '../reading-order/citations-on.ts';
import { address, inline } from './escape.ts';

/** Numbers citations as they are named, and tells them at the end. */
export type Footnotes = {
  /** The marks of a thing's citations: `[^1][^2]`, or nothing. */
  marksFor(thing: CitedBy): string;
  /** The notes that were named so far, in their order. */
  notes(): readonly string[];
};

export function footnotes(archive: Archive): Footnotes {
  const sources = new Map(archive.sources.map((source) => [source.id, source]));
  const on = citationsOn(archive.citations);
  const numbers = new Map<string, number>();
  const notes: string[] = [];
  return {
    marksFor: (thing) =>
      on(thing)
        .map((citation) => {
          const known = numbers.get(citation.id);
          const number = known ?? numbers.size + 1;
          if (known === undefined) {
            numbers.set(citation.id, number);
            notes.push(`[^${number}]: ${note(citation, sources.get(citation.source))}`);
          }
          return `[^${number}]`;
        })
        .join(''),
    notes: () => notes,
  };
}

function note(citation: Citation, source: Source | undefined): string {
  const { quote, verbatim, locator } = citation;
  const told = verbatim ? `“${inline(quote)}”` : `In other words: ${inline(quote)}`;
  const where = locator === '' ? '' : `, ${inline(locator)}`;
  const document = source ? reference(source) : 'Unknown source';
  return `${document}${where}.${hasPassage(citation) ? ` ${told}` : ''}`;
}

/** Authors, title, publisher, date, address. */
export function reference({ authors, title, publisher, published, url }: Source): string {
  const by = authors.map(inline).filter(Boolean).join('; ');
  const parts = [
    by,
    `*${inline(title)}*`,
    inline(publisher),
    published ?? '',
    url === null ? '' : address(url),
  ];
  return parts.filter(Boolean).join(', ');
}
