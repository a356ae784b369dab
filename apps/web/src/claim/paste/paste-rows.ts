import { type NewClaim, orderBetween } from '@proviso/document/write-claim';
import { type ClaimId, longestClaim, type Side } from '@proviso/domain/claim';
import { newId } from '@proviso/domain/identity';
import type { Pasted } from '@proviso/interchange/pasted';
import type { Place } from '../claim-draft.ts';

/** A claim that would be added: a line of the preview, where its side and its place can be put right. */
export type PasteRow = {
  readonly id: ClaimId;
  /** From 0; at most one more than that of the row before. */
  readonly depth: number;
  readonly side: Side;
  readonly text: string;
  /** The row that is used here again; then it has no text and no answers. */
  readonly link: ClaimId | null;
  /** 1-based line of what was pasted. */
  readonly line: number | null;
};
export type PasteRows = readonly PasteRow[];

/** Claims that a list does not give a side are on the side of the place at the top, and pros of what they answer below. */
export function rowsOf({ claims }: Pasted, { side }: Place): PasteRows {
  const ids = claims.map(() => newId());
  return claims.map(({ depth, side: own, text, link, line }, i) => ({
    id: ids[i] ?? newId(),
    depth,
    side: own ?? (depth === 0 ? side : 'pro'),
    text,
    link: link === null ? null : (ids[link] ?? null),
    line,
  }));
}

/** The rows below a row, at any depth: they go where it goes. */
function endOf(rows: PasteRows, index: number): number {
  const depth = rows[index]?.depth ?? 0;
  let end = index + 1;
  while ((rows[end]?.depth ?? -1) > depth) end++;
  return end;
}

/** Which row a row answers; null at the top. */
export function above(rows: PasteRows, index: number): PasteRow | null {
  const depth = rows[index]?.depth ?? 0;
  for (let at = index - 1; at >= 0; at--) {
    const row = rows[at];
    if (row && row.depth < depth) return row;
  }
  return null;
}

/** Moves a row, with what is below it, one level in (1) or out (-1); null where it cannot go there. */
export function shifted(rows: PasteRows, index: number, by: 1 | -1): PasteRows | null {
  const row = rows[index];
  if (!row) return null;
  const depth = row.depth + by;
  if (depth < 0 || depth > (rows[index - 1]?.depth ?? -1) + 1) return null;
  const end = endOf(rows, index);
  const next = rows.map((one, i) => (i >= index && i < end ? { ...one, depth: one.depth + by } : one));
  // Nothing answers a link; what follows may come to stand below a row that goes out.
  return next.some((_, i) => above(next, i)?.link != null) ? null : next;
}

/** Leaves a row out; what answered it answers what it answered, and links to it go too. */
export function without(rows: PasteRows, index: number): PasteRows {
  const row = rows[index];
  if (!row) return rows;
  const end = endOf(rows, index);
  const left = rows.flatMap((one, i) =>
    i === index ? [] : [i > index && i < end ? { ...one, depth: one.depth - 1 } : one],
  );
  return left.filter(({ link }) => link !== row.id);
}

export const withRow = (
  rows: PasteRows,
  id: ClaimId,
  part: Partial<Pick<PasteRow, 'side' | 'text'>>,
): PasteRows => rows.map((row) => (row.id === id ? { ...row, ...part } : row));

/** An undercut answers the step of a claim, and at the top of an argument there is none. */
export const sideOf = ({ side, depth }: PasteRow, place: Place): Side =>
  side === 'undercut' && depth === 0 && place.answers === null ? 'con' : side;

/** By how many characters a row is too long; 0 where it fits. */
export const excess = ({ text }: PasteRow): number => Math.max(0, text.length - longestClaim);

/** The claims to make, parents first; those at the top behind the place's sibling and before the next one. */
export function claimsOf(
  rows: PasteRows,
  place: Place,
  siblings: readonly { readonly id: ClaimId; readonly order: string }[],
): readonly NewClaim[] {
  const at = siblings.findIndex(({ id }) => id === place.after);
  const before = at < 0 ? siblings.at(-1) : siblings[at];
  const next = at < 0 ? undefined : siblings[at + 1];
  const last = new Map<ClaimId | null, string>();
  return rows.map((row, i) => {
    const parent = above(rows, i)?.id ?? null;
    const former = last.get(parent) ?? (parent === null ? (before?.order ?? null) : null);
    const order = orderBetween(former, parent === null ? (next?.order ?? null) : null);
    last.set(parent, order);
    const { id, text, link } = row;
    return {
      id,
      answers: parent ?? place.answers,
      side: sideOf(row, place),
      order,
      ...(link === null ? { text } : { link }),
    };
  });
}
