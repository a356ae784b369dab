import { diffArrays } from 'diff/lib/diff/array.js';

/** A run of text: in both wordings, in the later one only, or in the earlier one only. */
export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** A word or a number ("800,000", "low-yield") is one, and so is each other sign; spaces stand with what follows. */
const token = /\s*(?:[\p{L}\p{N}]+(?:[.,:'’-][\p{L}\p{N}]+)*|[^\s])|\s+$/gu;
const tokens = (text: string): string[] => text.match(token) ?? [];

/** The later wording against the earlier one, word by word; removed words stand before those that replace them. */
export function wordDiff(earlier: string, later: string): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  for (const { value, added, removed } of diffArrays(tokens(earlier), tokens(later))) {
    const text = value.join('');
    // The space before a changed run belongs to neither wording's change.
    const start = text.length - text.trimStart().length;
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    if (kind !== 'same' && start > 0 && !(kind === 'removed' && text.trim() === ''))
      parts.push({ kind: 'same', text: text.slice(0, start) });
    parts.push({ kind, text: kind === 'same' ? text : text.slice(start) });
  }
  return parts.filter(({ text }) => text !== '');
}

/** Below this share of common letters two texts are easier to read than their difference. */
const leastLikeness = 0.3;

/** Whether a diff is a help to whoever reads it. */
export const isReadable = (parts: readonly DiffPart[]): boolean => likeness(parts) >= leastLikeness;

/** The share of letters that both wordings have in common, 0 to 1. */
function likeness(parts: readonly DiffPart[]): number {
  const letters = (kind: DiffPart['kind']) =>
    parts.reduce((sum, part) => (part.kind === kind ? sum + part.text.trim().length : sum), 0);
  const same = letters('same');
  const most = same + Math.max(letters('removed'), letters('added'));
  return most === 0 ? 1 : same / most;
}
