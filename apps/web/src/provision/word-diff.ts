import { diffWordsWithSpace } from 'diff';

/** A run of text: in both wordings, in the later one only, or in the earlier one only. */
export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** The later wording against the earlier one, word by word; removed words stand before those that replace them. */
export function wordDiff(earlier: string, later: string): readonly DiffPart[] {
  return diffWordsWithSpace(earlier, later).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** The share of the earlier wording's letters that the later one keeps, 0 to 1: below a third a diff is no help. */
export function likeness(parts: readonly DiffPart[]): number {
  const letters = (kind: DiffPart['kind']) =>
    parts.reduce((sum, part) => (part.kind === kind ? sum + part.text.trim().length : sum), 0);
  const same = letters('same');
  const most = same + Math.max(letters('removed'), letters('added'));
  return most === 0 ? 1 : same / most;
}
