import type { Citation, CitedBy, Source } from '@proviso/domain/evidence';
import { sourceSchema } from '@proviso/domain/evidence';
import type { Moment } from '@proviso/domain/time';
import * as v from 'valibot';
import { noPassage } from '../evidence/no-passage.ts';
import type { Note } from '../format/format.ts';
import type { TextLink } from './escape.ts';
import type { KialoSource } from './kialo-file.ts';
import { inParts } from './long-text.ts';

/**
 * How sources become evidence. A mark `[3]` stays in the text, and is the locator of a citation beside it, so that each
 * quote can be found in the text and printed with the same number. A source without a passage is cited with
 * `noPassage`, not verbatim; one in other words begins with `inOtherWords` in the file.
 */
export const inOtherWords = 'In other words: ';
export const longestQuote = 2000;

const urlSchema = v.pipe(sourceSchema.entries.url, v.string());

export type EvidenceBuilder = {
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
  /** Cites what the marks of a text name. */
  citeMarks(text: string, on: (mark: string) => CitedBy): void;
  /** Cites what the links of a text lead to. */
  citeLinks(links: readonly TextLink[], on: (link: TextLink) => CitedBy): void;
  /** Cites, on the given thing, each numbered source that no text has named. */
  citeRest(on: CitedBy): void;
};

export function evidenceBuilder(
  listed: readonly KialoSource[],
  { addedBy, addedAt }: { readonly addedBy: string; readonly addedAt: Moment },
  notes: Note[],
): EvidenceBuilder {
  const sources: Source[] = [];
  const citations: Citation[] = [];
  const byHead = new Map<string, Source>();
  const byNumber = new Map(listed.map((source) => [source.number, source]));
  const named = new Set<number>();

  const sourceOf = (head: string, title: string): Source => {
    const known = byHead.get(head);
    if (known) return known;
    const url = v.is(urlSchema, head) ? head : null;
    const source: Source = {
      id: `source-${String(sources.length + 1).padStart(4, '0')}`,
      title: clip(title.trim(), 500) || 'Untitled source',
      authors: [],
      publisher: '',
      genre: 'other',
      published: null,
      url,
      file: null,
      addedBy,
      addedAt,
    };
    sources.push(source);
    byHead.set(head, source);
    return source;
  };
  const cite = (on: CitedBy, source: Source, quote: string, verbatim: boolean, locator: string) =>
    citations.push({
      id: `citation-${String(citations.length + 1).padStart(5, '0')}`,
      on,
      source: source.id,
      quote,
      verbatim,
      locator,
      addedBy,
      addedAt,
    });
  const citeNumbered = (listedSource: KialoSource, on: CitedBy) => {
    const { number, head, line } = listedSource;
    if (head.length > 500 && !v.is(urlSchema, head))
      notes.push({ line, message: `The name of source [${number}] was cut to 500 characters: ${head}` });
    const { passage, verbatim } = passageOf(listedSource.passage);
    const parts = passage === '' ? [noPassage] : inParts(passage, longestQuote);
    if (parts.length > 1 && !named.has(number))
      notes.push({
        line,
        message: `The passage of source [${number}] is longer than ${longestQuote} characters and was quoted in ${parts.length} parts.`,
      });
    for (const part of parts) cite(on, sourceOf(head, head), part, verbatim && passage !== '', `[${number}]`);
    named.add(number);
  };

  return {
    sources,
    citations,
    citeMarks(text, on) {
      for (const mark of marksIn(text)) {
        const source = byNumber.get(numberOf(mark));
        if (source) citeNumbered(source, on(mark));
      }
    },
    citeLinks(links, on) {
      const cited = new Set<string>();
      for (const link of links) {
        if (!v.is(urlSchema, link.address) || cited.has(link.address)) continue;
        cited.add(link.address);
        cite(on(link), sourceOf(link.address, link.words || link.address), noPassage, false, '');
      }
    },
    citeRest(on) {
      for (const source of listed) {
        if (named.has(source.number)) continue;
        citeNumbered(source, on);
        notes.push({
          line: source.line,
          message: `No text names source [${source.number}]; it was put beside the thesis.`,
        });
      }
    },
  };
}

/** The different marks of a text, `[1]`, in their order. */
export const marksIn = (text: string): readonly string[] => [...new Set(text.match(/\[\d{1,6}\]/g))];
export const numberOf = (mark: string): number => Number(mark.slice(1, -1));

function passageOf(text: string): { readonly passage: string; readonly verbatim: boolean } {
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) {
    const passage = text.slice(1, -1).trim();
    return { passage, verbatim: true };
  }
  return {
    passage: (text.startsWith(inOtherWords) ? text.slice(inOtherWords.length) : text).trim(),
    verbatim: false,
  };
}

/** At most `longest` UTF-16 units, no half of a character at the end. */
export const clip = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : text
        .slice(0, longest)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
