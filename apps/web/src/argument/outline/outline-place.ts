import type { ClaimId } from '@proviso/domain/claim';
import type { Place } from '../../claim/claim-draft.ts';
import type { ArgumentStore } from '../argument-store.ts';
import type { OutlineRow } from './outline-rows.ts';

type Reads = Pick<ArgumentStore, 'claim' | 'tree'>;

/** One level in: an answer to the line above it. Null where there is none. */
export function indented(store: Reads, { answers, side, after }: Place): Place | null {
  const above = after ?? store.tree().answersTo(answers).at(-1)?.id;
  if (above === undefined || store.claim(above)?.link) return null;
  const last = store.tree().answersTo(above).at(-1);
  return { answers: above, side: side === 'undercut' ? 'pro' : side, ...(last && { after: last.id }) };
}

/** One level out: behind the claim that it would have answered, on that one's side. Null at the top. */
export function outdented(store: Reads, { answers }: Place): Place | null {
  const parent = answers === null ? undefined : store.claim(answers);
  return parent ? { answers: parent.answers, side: parent.side, after: parent.id } : null;
}

/** The line below which a new one is written, and its level: behind all that shows below its elder sibling. */
export function lineAbove(
  rows: readonly OutlineRow[],
  { answers, after }: Place,
): { readonly under: ClaimId | null; readonly level: number } {
  const elder = after ?? answers;
  const at = rows.findIndex(({ claim }) => claim.id === elder);
  const from = rows[at];
  if (!from) return { under: rows.at(-1)?.claim.id ?? null, level: 1 };
  let last = at;
  for (let next = rows[last + 1]; next && next.level > from.level; next = rows[last + 1]) last++;
  return { under: rows[last]?.claim.id ?? null, level: after === undefined ? from.level + 1 : from.level };
}
