import { claimTest, readQuery } from './claim-filters.ts';
import type { Findable, FindKind } from './findables.ts';
import { createMatcher } from './matcher.ts';

/** In which order kinds are shown, and how many of each at most: few kinds never hide behind many claims. */
const most: readonly (readonly [FindKind, number])[] = [
  ['debate', 12],
  ['provision', 6],
  ['claim', 12],
  ['source', 5],
  ['stakeholder', 4],
  ['person', 4],
  ['page', 12],
  ['command', 8],
];

const mostFiltered = 60;

/**
 * Finds in each kind; where nothing is asked yet, what one can do here and where one can go. A filter asks for claims and
 * nothing else.
 */
export function createFinder(all: readonly Findable[]): (query: string) => readonly Findable[] {
  const byKind = most.map(([kind, limit]) => {
    const list = all.filter((one) => one.kind === kind);
    return { kind, limit, match: createMatcher(list, ({ words, where }) => `${words} ${where}`) };
  });
  return (query) => {
    const { words, filters } = readQuery(query);
    if (filters.length > 0) {
      const passes = claimTest(filters);
      const claims = byKind.find(({ kind }) => kind === 'claim');
      return claims?.match(words, mostFiltered, ({ facts }) => facts !== undefined && passes(facts)) ?? [];
    }
    const isAsked = query.trim() !== '';
    return byKind.flatMap(({ kind, limit, match }) =>
      isAsked || kind === 'debate' || kind === 'page' || kind === 'command' ? match(query, limit) : [],
    );
  };
}
