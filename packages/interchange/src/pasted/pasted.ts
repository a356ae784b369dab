import type { Side } from '@proviso/domain/claim';
import type { Note } from '../format/format.ts';

/** A claim of a pasted list. `depth` counts from 0, and is at most one more than that of the claim before it. */
export type PastedClaim = {
  /** 1-based line of the pasted text; null where the format does not tell. */
  readonly line: number | null;
  readonly depth: number;
  /** Null where the list does not say. */
  readonly side: Side | null;
  readonly text: string;
  /** The claim of the list that is used here again, by its place in the list; then there is no text. */
  readonly link: number | null;
};

export type Pasted = { readonly claims: readonly PastedClaim[]; readonly notes: readonly Note[] };
