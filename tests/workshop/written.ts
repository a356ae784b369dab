import type { ClaimId } from '@proviso/domain/claim';

/** A claim as its author last left it. */
export type Written = {
  readonly id: ClaimId;
  readonly argument: string;
  readonly by: string;
  text: string;
  /** Others have changed its words too, so that only the server can say how they are now. */
  isShared: boolean;
};

/** Every claim that the programs wrote and know to be stored; the people at browsers have theirs by their words. */
export type Ledger = {
  readonly claims: Map<ClaimId, Written>;
  /** What was written on a page, by its words, with the argument. */
  readonly onPages: Map<string, string>;
  /** A number for the next claim. */
  next(): number;
};

export function openLedger(): Ledger {
  let last = 0;
  return { claims: new Map(), onPages: new Map(), next: () => ++last };
}
