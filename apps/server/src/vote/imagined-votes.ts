import type { PersonId } from '@proviso/domain/person';
import type { ImaginedVote } from '@proviso/domain/perspective';
import type { Vote } from '@proviso/domain/vote';
import { and, asc, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database, Db } from '../database/database.ts';
import { imaginedVote } from '../database/schema.ts';
import { commit } from '../event/commit.ts';

/** Notes how the actor thinks that somebody would vote. It is theirs alone: nobody is told, and a new guess replaces it. */
export const imagineVote = (
  database: Database,
  access: DebateAccess,
  { voter, claim, choice, impact }: ImaginedVote,
): Promise<Vote> =>
  commit(database, access, { action: 'vote.imagine' }, async (tx, { debateId, by }) => {
    await demandReferences(tx, debateId, [['claim', claim, 'claim']]);
    const at = new Date();
    await tx
      .insert(imaginedVote)
      .values({ debateId, by, voter, claimId: claim, choice, impact, at })
      .onConflictDoUpdate({
        target: [imaginedVote.debateId, imaginedVote.by, imaginedVote.voter, imaginedVote.claimId],
        set: { choice, impact, at },
      });
    return { claim, choice, impact, by, at: at.toISOString() };
  });

/** What somebody imagines of one voter. */
export async function listImagined(db: Db, debateId: string, by: PersonId, voter: string): Promise<Vote[]> {
  const rows = await db
    .select()
    .from(imaginedVote)
    .where(and(eq(imaginedVote.debateId, debateId), eq(imaginedVote.by, by), eq(imaginedVote.voter, voter)));
  return rows.map(({ claimId, choice, impact, at }) => ({
    claim: claimId,
    choice,
    impact,
    by,
    at: at.toISOString(),
  }));
}

/** Whom somebody has imagined votes of, by name. */
export async function listImaginedVoters(db: Db, debateId: string, by: PersonId): Promise<string[]> {
  const rows = await db
    .selectDistinct({ voter: imaginedVote.voter })
    .from(imaginedVote)
    .where(and(eq(imaginedVote.debateId, debateId), eq(imaginedVote.by, by)))
    .orderBy(asc(imaginedVote.voter));
  return rows.map(({ voter }) => voter);
}
