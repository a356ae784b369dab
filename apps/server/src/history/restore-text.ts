import { stepOf } from '@proviso/document/argument-history';
import { rewordClaim } from '@proviso/document/rule-claim';
import type { Claim } from '@proviso/domain/claim';
import { idSchema } from '@proviso/domain/identity';
import { and, eq } from 'drizzle-orm';
import { is } from 'valibot';
import { type DebateAccess, permit } from '../access/debate-access.ts';
import { findClaim } from '../claim/claim.queries.ts';
import { type ClaimServices, commandClaim } from '../claim/command-claim.ts';
import { claim as claimTable } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import type { ArgumentHistories } from './argument-histories.ts';

/**
 * Puts back the words that a claim had as of an update of its argument's log. The words that stand now are not lost: they
 * stay in the log, and can be put back the same way.
 */
export async function restoreText(
  services: ClaimServices & { readonly histories: ArgumentHistories },
  access: DebateAccess,
  id: string,
  seq: number,
): Promise<Claim> {
  const { debateId } = access;
  const found = is(idSchema, id) ? await findClaim(services.database.db, debateId, id) : null;
  if (!found) throw new Problem(404, 'claim.unknown', 'There is no such claim in this debate.');
  permit(access, 'claim.edit', { author: found.author });
  const words = await services.histories.read(
    { debateId, argumentId: found.argument },
    (past, last) => (seq > last ? null : past.claimAt(id, stepOf(past.history, seq))?.text) ?? null,
  );
  if (words === null)
    throw new Problem(
      422,
      'history.unknown_seq',
      'The claim was not there at that moment. Choose a later one.',
      [{ where: 'seq', message: `The claim has no words as of update ${seq}.` }],
    );
  return commandClaim(services, access, id, {
    action: 'claim.edit',
    happening: 'claim.reverted',
    change(doc, { claim }) {
      if (claim.link !== null)
        throw new Problem(
          409,
          'claim.is_link',
          'That is a claim from elsewhere; restore its words where it stands.',
        );
      if (claim.archived !== null)
        throw new Problem(409, 'claim.is_archived', 'That claim is archived. Restore the claim first.');
      if (claim.text === words)
        throw new Problem(409, 'claim.same_text', 'The claim has exactly these words already.');
      rewordClaim(doc, claim.id, words);
    },
    async within(tx) {
      await tx
        .update(claimTable)
        .set({ editedAt: new Date() })
        .where(and(eq(claimTable.debateId, debateId), eq(claimTable.id, id)));
    },
  });
}
