import { type MarkKind, markKinds } from '@proviso/domain/mark';
import { folded } from './matcher.ts';

// Filters are words of the query: `is:mine by:ann border`. What is no filter is looked for as it stands.

export const qualities = ['mine', 'new', 'unanswered', 'unsupported', 'marked'] as const;
export type Quality = (typeof qualities)[number];

export type ClaimFilter =
  | { readonly key: 'is'; readonly value: Quality }
  | { readonly key: 'by'; readonly value: string }
  | { readonly key: 'mark'; readonly value: MarkKind };

/** What of a claim the filters ask for. */
export type ClaimFacts = {
  readonly is: Readonly<Record<Quality, boolean>>;
  /** The author's name. */
  readonly by: string;
  /** Of its open marks. */
  readonly marks: readonly MarkKind[];
};

const token = /(?<![^\s])(is|by|mark):(?:"([^"]*)"|(\S*))/gi;

/** The filters of a query, and what is left to look for. */
export function readQuery(query: string): {
  readonly words: string;
  readonly filters: readonly ClaimFilter[];
} {
  const filters: ClaimFilter[] = [];
  const words = query.replace(token, (whole, key: string, quoted?: string, plain?: string) => {
    const filter = filterOf(key.toLowerCase(), (quoted ?? plain ?? '').toLowerCase());
    if (filter === null) return whole;
    filters.push(filter);
    return ' ';
  });
  return { words: words.replace(/\s+/g, ' ').trim(), filters };
}

function filterOf(key: string, value: string): ClaimFilter | null {
  if (key === 'is') {
    const quality = qualities.find((one) => one === value);
    return quality === undefined ? null : { key: 'is', value: quality };
  }
  if (key === 'mark') {
    const kind = markKinds.find((one) => one === value);
    return kind === undefined ? null : { key: 'mark', value: kind };
  }
  return value === '' ? null : { key: 'by', value };
}

/** Whether a claim passes all of some filters; a name is asked for by the beginning of any of its words. */
export function claimTest(filters: readonly ClaimFilter[]): (claim: ClaimFacts) => boolean {
  const tests = filters.map((filter): ((claim: ClaimFacts) => boolean) => {
    if (filter.key === 'is') return ({ is }) => is[filter.value];
    if (filter.key === 'mark') return ({ marks }) => marks.includes(filter.value);
    const name = folded(filter.value);
    // Few people wrote many claims.
    const known = new Map<string, boolean>();
    return ({ by }) => {
      const isMeant = known.get(by) ?? folded(by).includes(name);
      known.set(by, isMeant);
      return isMeant;
    };
  });
  return (claim) => tests.every((passes) => passes(claim));
}

/** How a filter is written. A name of several words stands in quotes. */
export const written = ({ key, value }: ClaimFilter): string =>
  `${key}:${/\s/.test(value) ? `"${value}"` : value}`;

/** The query with a filter put in, or taken out where it is there. */
export function toggled(query: string, filter: ClaimFilter): string {
  const word = written(filter);
  const { words, filters } = readQuery(query);
  const others = filters.map(written).filter((one) => one !== word);
  const all = others.length < filters.length ? others : [...others, word];
  return [...all, words].filter(Boolean).join(' ') + (words === '' && all.length > 0 ? ' ' : '');
}

/** The filters that what stands at the end of a query begins: `is:un`, `by:an`. */
export function completions(query: string, names: readonly string[]): readonly ClaimFilter[] {
  const [, key, begun] = /(?:^|\s)(is|by|mark):"?([^\s"]*)$/i.exec(query) ?? [];
  if (key === undefined || begun === undefined) return [];
  const fits = (value: string) => folded(value).includes(folded(begun));
  if (key.toLowerCase() === 'is') return qualities.filter(fits).map((value) => ({ key: 'is', value }));
  if (key.toLowerCase() === 'mark') return markKinds.filter(fits).map((value) => ({ key: 'mark', value }));
  return names
    .filter(fits)
    .slice(0, 8)
    .map((value) => ({ key: 'by', value }));
}

/** The query with its unfinished end in full. */
export const completed = (query: string, filter: ClaimFilter): string =>
  `${query.replace(/(?:is|by|mark):"?[^\s"]*$/i, '')}${written(filter)} `;
