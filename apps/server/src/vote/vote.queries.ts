import type { ClaimId } from '@proviso/domain/claim';
import { by } from '@proviso/domain/order';
import type { PersonId } from '@proviso/domain/person';
import type { Vote } from '@proviso/domain/vote';
import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { vote } from '../database/schema.ts';

/** Every vote of a debate ever cast, in the order of their times. */
export async function listVotes(db: Db, debateId: string): Promise<Vote[]> {
  const rows = await db.select().from(vote).where(eq(vote.debateId, debateId));
  return rows.map(toVote).sort(
    by(
      ({ at }) => at,
      ({ claim }) => claim,
      ({ by }) => by,
    ),
  );
}

/** The votes on one claim. */
export async function listVotesOn(db: Db, debateId: string, claim: string): Promise<Vote[]> {
  const rows = await db
    .select()
    .from(vote)
    .where(and(eq(vote.debateId, debateId), eq(vote.claimId, claim)));
  return rows.map(toVote).sort(by(({ at }) => at));
}

/** The claims on which somebody has voted. */
export async function listClaimsVotedOn(db: Db, debateId: string, person: PersonId): Promise<ClaimId[]> {
  const rows = await db
    .selectDistinct({ claim: vote.claimId })
    .from(vote)
    .where(and(eq(vote.debateId, debateId), eq(vote.by, person)));
  return rows.map(({ claim }) => claim);
}

export const insertVotes = (tx: Tx, debateId: string, votes: readonly Vote[]): Promise<void> =>
  insertAll(
    tx,
    vote,
    votes.map(({ claim, ...entry }) => ({ ...entry, debateId, claimId: claim, at: new Date(entry.at) })),
  );

const toVote = (row: typeof vote.$inferSelect): Vote => ({
  claim: row.claimId,
  choice: row.choice,
  impact: row.impact,
  by: row.by,
  at: row.at.toISOString(),
});
