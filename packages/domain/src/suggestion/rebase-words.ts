/** A change of a text: from which UTF-16 unit on, how many are taken out there, and what is put in. */
export type WordEdit = { readonly from: number; readonly removed: number; readonly added: string };

// A word with its inner signs is one, and so is each other sign; spaces stand with what follows.
const token = /\s*(?:[\p{L}\p{N}]+(?:[.,:'’-][\p{L}\p{N}]+)*|[^\s])|\s+$/gu;
const tokensOf = (text: string): readonly string[] => text.match(token) ?? [];

/**
 * A change that was made on `was`, carried over to the words as they stand `now`: the edits that bring it about there, the
 * last one first, so that each can be applied as it stands. Null where somebody else has changed the same words, or words
 * right beside them, to something else: then nobody can say what was meant.
 */
export function rebaseWords(was: string, now: string, suggested: string): readonly WordEdit[] | null {
  const base = tokensOf(was);
  const theirs = hunks(base, tokensOf(now));
  const edits: WordEdit[] = [];
  for (const hunk of hunks(base, tokensOf(suggested))) {
    if (theirs.some((other) => isSame(hunk, other))) continue; // it was made already
    if (theirs.some((other) => touches(hunk, other))) return null;
    const lengthBefore = base.slice(0, hunk.from).join('').length;
    const grown = theirs
      .filter(({ to }) => to <= hunk.from)
      .reduce((sum, { from, to, words }) => sum + words.length - base.slice(from, to).join('').length, 0);
    const removed = base.slice(hunk.from, hunk.to).join('').length;
    edits.push({ from: lengthBefore + grown, removed, added: hunk.words });
  }
  return edits.reverse();
}

export const applyWordEdit = (text: string, { from, removed, added }: WordEdit): string =>
  text.slice(0, from) + added + text.slice(from + removed);

/** What a suggestion makes of the words as they stand; null where it collides with what happened since. */
export function rebasedWords(was: string, now: string, suggested: string): string | null {
  return rebaseWords(was, now, suggested)?.reduce(applyWordEdit, now) ?? null;
}

/** The tokens `from` to `to` (exclusive) of the base are replaced by other words. */
type Hunk = { readonly from: number; readonly to: number; readonly words: string };

const isSame = (a: Hunk, b: Hunk) => a.from === b.from && a.to === b.to && a.words === b.words;
const touches = (a: Hunk, b: Hunk) => a.from <= b.to && b.from <= a.to;

/** The differences of two token lists by their longest common subsequence; a claim has few tokens, so a table will do. */
function hunks(base: readonly string[], other: readonly string[]): readonly Hunk[] {
  const width = other.length + 1;
  const common = new Uint16Array((base.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = base.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      common[i * width + j] =
        base[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Hunk[] = [];
  for (let i = 0, j = 0; i < base.length || j < other.length; ) {
    if (i < base.length && j < other.length && base[i] === other[j]) {
      i++;
      j++;
      continue;
    }
    const [from, start] = [i, j];
    while ((i < base.length || j < other.length) && !(i < base.length && base[i] === other[j])) {
      if (j >= other.length || (i < base.length && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    }
    found.push({ from, to: i, words: other.slice(start, j).join('') });
  }
  return found;
}
