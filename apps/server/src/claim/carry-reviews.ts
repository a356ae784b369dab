import type { ClaimId } from '@proviso/domain/claim';
import type { Mark } from '@proviso/domain/mark';
import { mergedReason } from '@proviso/domain/merge-claims';
import { carriedMarks, carriedSuggestions } from '@proviso/domain/merge-reviews';
import type { PersonId } from '@proviso/domain/person';
import type { Tx } from '../database/database.ts';
import { listMarks, placeMark, updateMark } from '../mark/mark.queries.ts';
import { listSuggestions, placeSuggestion } from '../suggestion/suggestion.queries.ts';
import { findClaim } from './claim.queries.ts';

/** Puts what waits for a decision on a duplicate on the claim that stays; gives the marks that the merge itself decides. */
export async function carryReviews(
  tx: Tx,
  debateId: string,
  merging: { readonly duplicate: ClaimId; readonly kept: ClaimId; readonly sameStep: boolean },
  by: PersonId,
): Promise<readonly Mark[]> {
  for (const suggestion of carriedSuggestions(await listSuggestions(tx, debateId), merging))
    await placeSuggestion(tx, debateId, suggestion);
  const { carried, borneOut, doubled } = carriedMarks(await listMarks(tx, debateId), merging);
  for (const mark of carried) await placeMark(tx, debateId, mark);
  const kept = await findClaim(tx, debateId, merging.kept);
  const reason = mergedReason({ text: kept?.text ?? '' });
  const at = new Date().toISOString();
  const decided = [...borneOut, ...doubled].map((mark): Mark => {
    const why = doubled.includes(mark) ? `${reason}, where the same mark waits.` : `${reason}.`;
    return { ...mark, settled: { outcome: 'upheld', by, at, reason: why } };
  });
  for (const mark of decided) await updateMark(tx, debateId, mark);
  return decided;
}
