const marks = /\p{M}+/gu;
const gaps = /[^\p{L}\p{N}]+/gu;

/** Lower case, without accents, words divided by one space, with a space in front: so that a word begins where " word" is. */
export const folded = (text: string): string =>
  ` ${text.normalize('NFKD').replace(marks, '').toLowerCase().replace(gaps, ' ').trim()}`;

/**
 * Finds things by words of their text, in any order, each also from the middle of a word ("guarant" and "arant" find
 * "guarantee"). Best first: texts that begin with the query, then whole beginnings of words, then the shorter text, then the
 * order given. 10,000 claims take a few milliseconds a query; made once for a list. `keep`: what may be found at all.
 */
export function createMatcher<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): (query: string, limit: number, keep?: (item: T) => boolean) => readonly T[] {
  const entries = items.map((item) => ({ item, text: folded(textOf(item)) }));
  return (query, limit, keep = () => true) => {
    const whole = folded(query);
    const words = whole.split(' ').filter(Boolean);
    if (words.length === 0) return firstOf(entries, limit, keep);
    const found: { item: T; score: number; length: number }[] = [];
    for (const { item, text } of entries) {
      let score = text.startsWith(whole) ? words.length + 1 : 0;
      let fits = true;
      for (const word of words) {
        if (!text.includes(word)) {
          fits = false;
          break;
        }
        if (text.includes(` ${word}`)) score += 1;
      }
      if (fits && keep(item)) found.push({ item, score, length: text.length });
    }
    // Stable, so that equals keep the order of the list.
    found.sort((a, b) => b.score - a.score || a.length - b.length);
    return found.slice(0, limit).map(({ item }) => item);
  };
}

function firstOf<T>(
  entries: readonly { readonly item: T }[],
  limit: number,
  keep: (item: T) => boolean,
): readonly T[] {
  const first: T[] = [];
  for (const { item } of entries) {
    if (first.length === limit) break;
    if (keep(item)) first.push(item);
  }
  return first;
}
