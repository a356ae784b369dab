import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId, Side } from '@proviso/domain/claim';

// What somebody has begun to write outlives a reload, a closed composer and a lost connection: it is kept in this tab
// until it is placed or given up.

/** Where an answer is to go. `after` places it behind that sibling rather than last. */
export type Place = { readonly answers: ClaimId | null; readonly side: Side; readonly after?: ClaimId };

const key = (argument: ArgumentId, { answers, side }: Place) =>
  `proviso.draft/${argument}/${answers ?? ''}/${side}`;

/** The text begun at a place, or empty. */
export const draftAt = (argument: ArgumentId, place: Place): string =>
  sessionStorage.getItem(key(argument, place)) ?? '';

export function keepDraft(argument: ArgumentId, place: Place, text: string): void {
  if (text === '') sessionStorage.removeItem(key(argument, place));
  else sessionStorage.setItem(key(argument, place), text);
}
