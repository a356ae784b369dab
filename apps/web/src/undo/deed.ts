import type { ClaimId, ClaimMove } from '@proviso/domain/claim';
import type { UndoManager } from 'yjs';

/** A place with the premises that a claim works together with there. */
export type Spot = ClaimMove & { readonly joint: string | null };

/**
 * Something that the reader did to the argument and may take back. Only what is their own doing is here; the opposite of a
 * command is a command, so nothing is erased and everybody sees it happen.
 */
export type Deed =
  /** Made claims: by writing one, by pasting a list (its topmost claims), by using a claim a second place. */
  | { readonly kind: 'add'; readonly claims: readonly ClaimId[] }
  | {
      readonly kind: 'edit';
      readonly claim: ClaimId | null;
      readonly longest: number;
      readonly words: UndoManager;
    }
  | { readonly kind: 'move'; readonly claim: ClaimId; readonly from: Spot; readonly to: ClaimMove }
  | {
      readonly kind: 'join';
      readonly claim: ClaimId;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: 'archive' | 'restore'; readonly claim: ClaimId; readonly reason: string };
