import type { Archive } from '@proviso/domain/archive';
import type { Citation } from '@proviso/domain/evidence';
import { hasPassage } from '../evidence/no-passage.ts';
import { citationsOn } from '../reading-order/citations-on.ts';
import { inOtherWords, longestQuote, marksIn, numberOf } from './evidence.ts';
import { linkedPath, pathText } from './kialo-file.ts';
import { joined } from './long-text.ts';
import { kialoOutline, type OutlineItem } from './outline.ts';

/** An entry of the list of sources, and the number it had in the file it was read from. */
type Entry = {
  readonly key: string;
  readonly head: string;
  readonly passage: string;
  readonly wish: number | null;
};

const titles = { question: 'Question', thesis: 'Thesis', pro: 'Pro', con: 'Con' } as const;

/** The current shape: see read-current.ts. */
export function printCurrent(archive: Archive, endOfLine: '\n' | '\r\n'): string {
  const entriesOf = entryReader(archive);
  const items = kialoOutline(archive).map((item) => ({ ...item, entries: entriesOf(item) }));
  const numbers = numbersFor(items);
  const blocks = items.map(({ entries, ...item }) => {
    const text = item.isLink ? item.text : guarded(withMarks(item.text, entries, numbers));
    const indent = '  '.repeat(item.path.length - 1);
    const lines = text.split('\n').map((line) => (line.trim() === '' ? indent || ' ' : indent + line));
    return [`${indent}${pathText(item.path)} ${titles[item.kind]}:`, ...(text === '' ? [] : lines)].join(
      '\n',
    );
  });
  const listed = new Map(items.flatMap(({ entries }) => entries.map((entry) => [entry.key, entry])));
  const sources = [...listed.values()]
    .map((entry) => ({ number: numbers.get(entry.key) ?? 0, entry }))
    .sort((a, b) => a.number - b.number)
    .map(
      ({ number, entry }) => `[${number}] ${entry.head}${entry.passage === '' ? '' : `\n${entry.passage}`}`,
    );
  const title = archive.debate.title.replace(/\s+/g, ' ');
  const list = sources.length === 0 ? [] : [`Sources:\n${sources.join('\n')}`];
  return `${[`Discussion Name:\n${title}`, ...blocks, ...list].join('\n\n')}\n`.replace(/\n/g, endOfLine);
}

/** The entries that an item's citations become; citations of one number and source are the parts of one passage. */
function entryReader(archive: Archive): (item: OutlineItem) => readonly Entry[] {
  const sources = new Map(archive.sources.map((source) => [source.id, source]));
  const citations = citationsOn(archive.citations);
  return ({ things, text }) => {
    const groups = new Map<string, Citation[]>();
    for (const citation of things.flatMap(citations)) {
      const isMark = /^\[\d{1,6}\]$/.test(citation.locator) && text.includes(citation.locator);
      const key = isMark ? `${citation.source} ${citation.locator}` : citation.id;
      const group = groups.get(key);
      if (group) group.push(citation);
      else groups.set(key, [citation]);
    }
    return [...groups.values()].flatMap((group) => {
      const quotes = group.map(({ quote }) => quote);
      const whole = joined(quotes, longestQuote);
      const [first] = group;
      if (whole !== null && first) return [entry({ ...first, quote: whole })];
      return group.map(entry);
    });
    function entry({ source, quote, verbatim, locator }: Citation): Entry {
      const { url, title } = sources.get(source) ?? { url: null, title: '' };
      const head = (url ?? title).replace(/\s+/g, ' ');
      const passage = passageText(quote, verbatim);
      const wish = /^\[\d{1,6}\]$/.test(locator) && text.includes(locator) ? numberOf(locator) : null;
      return { key: `${head}\n${passage}`, head, passage, wish };
    }
  };
}

function passageText(quote: string, verbatim: boolean): string {
  if (!hasPassage({ quote, verbatim })) return '';
  // A line that begins with a number in brackets would begin the next source.
  const lines = quote.replace(/\r\n?/g, '\n').replace(/\n(?=\[\d)/g, '\n ');
  return verbatim ? `"${lines}"` : inOtherWords + lines;
}

/** Each entry keeps the number it came with where that is free; a number that stands in a text by itself is never given. */
function numbersFor(
  items: readonly (OutlineItem & { readonly entries: readonly Entry[] })[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const { text, entries, isLink } of items) {
    const meant = new Set(entries.map(({ wish }) => wish));
    if (!isLink) for (const number of marksIn(text).map(numberOf)) if (!meant.has(number)) taken.add(number);
  }
  for (const { key, wish } of items.flatMap(({ entries }) => entries)) {
    if (wish === null || numbers.has(key) || taken.has(wish)) continue;
    numbers.set(key, wish);
    taken.add(wish);
  }
  let next = 1;
  for (const { key } of items.flatMap(({ entries }) => entries)) {
    if (numbers.has(key)) continue;
    while (taken.has(next)) next++;
    numbers.set(key, next);
    taken.add(next);
  }
  return numbers;
}

/** The text with the marks of its entries: those it has get their numbers, the others follow at the end. */
function withMarks(text: string, entries: readonly Entry[], numbers: ReadonlyMap<string, number>): string {
  const renumbered = new Map<string, string>();
  const behind: string[] = [];
  for (const { key, wish } of entries) {
    const mark = `[${numbers.get(key) ?? 0}]`;
    if (wish !== null && !renumbered.has(`[${wish}]`)) renumbered.set(`[${wish}]`, mark);
    else if (!behind.includes(mark)) behind.push(mark);
  }
  const marked = text.replace(/\[\d{1,6}\]/g, (mark) => renumbered.get(mark) ?? mark);
  const missing = behind.filter((mark) => ![...renumbered.values()].includes(mark));
  return missing.length === 0 ? marked : `${marked.replace(/\s+$/, '')} ${missing.join(' ')}`;
}

/** A blank behind a text that would be read as a link; no empty lines at its end. */
function guarded(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  return linkedPath(lines) === null ? lines : `${lines} `;
}
