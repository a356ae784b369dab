import { newId } from '@proviso/domain/identity';
import type { Suggestion, SuggestionId } from '@proviso/domain/suggestion';
import { and, eq } from 'drizzle-orm';
import { type DebateAccess, demand, lockAccess, permit } from '../access/debate-access.ts';
import type { ClaimServices } from '../claim/command-claim.ts';
import { claim as claimTable } from '../database/schema.ts';
import { appendEvent } from '../event/commit.ts';
import { carryOut } from './carry-out.ts';
import { ownerOf } from './settle-suggestion.ts';
import { demandOpenSuggestion, updateSettled } from './suggestion.queries.ts';

/**
 * Accepts a suggestion: the document, its row and the event change together. The words are the suggester's, in the log as in
 * the claim; who let them in stands with the suggestion.
 */
export async function acceptSuggestion(
  { database, rooms }: ClaimServices,
  access: DebateAccess,
  id: SuggestionId,
  { rebase }: { readonly rebase: boolean },
): Promise<Suggestion> {
  const { debateId } = access;
  const open = await demandOpenSuggestion(database.db, debateId, id);
  const about = await ownerOf(database.db, debateId, open);
  const { by } = demand(access, 'suggestion.settle', about);
  const newClaim = newId();
  let accepted = open;
  await rooms.command(debateId, open.argument, {
    by: open.by,
    change: (doc) => carryOut(doc, open, { newClaim, rebase }),
    async within(tx, claim) {
      permit(await lockAccess(tx, access), 'suggestion.settle', about);
      await demandOpenSuggestion(tx, debateId, id);
      const at = new Date();
      if (open.kind === 'wording')
        await tx
          .update(claimTable)
          .set({ editedAt: at })
          .where(and(eq(claimTable.debateId, debateId), eq(claimTable.id, claim)));
      accepted = { ...open, settled: { outcome: 'accepted', by, at: at.toISOString(), reason: '', claim } };
      await updateSettled(tx, debateId, accepted);
      await appendEvent(tx, {
        debateId,
        by,
        happening: { kind: 'suggestion.settled', suggestion: accepted },
      });
    },
  });
  return accepted;
}
