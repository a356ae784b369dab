import { by } from '@proviso/domain/order';
import type { PersonId } from '@proviso/domain/person';
import { type Tally, tallies, type Vote } from '@proviso/domain/vote';
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

export const insertVotes = (tx: Tx, debateId: string, votes: readonly Vote[]): Promise<void> =>
  insertAll(
    tx,
    vote,
    votes.map(({ claim, ...entry }) => ({ ...entry, debateId, claimId: claim, at: new Date(entry.at) })),
  );

/** How the votes stand claim by claim, and one person's own that count. Others' votes are told as counts only. */
export async function readVotes(
  db: Db,
  debateId: string,
  person: PersonId | null,
): Promise<{
  readonly tallies: readonly ({ readonly claim: string } & Tally)[];
  readonly mine: readonly Vote[];
}> {
  const votes = await listVotes(db, debateId);
  const mine = new Map(votes.filter((vote) => vote.by === person).map((vote) => [vote.claim, vote]));
  return {
    tallies: [...tallies(votes)].map(([claim, tally]) => ({ claim, ...tally })),
    mine: [...mine.values()],
  };
}

const toVote = (row: typeof vote.$inferSelect): Vote => ({
  claim: row.claimId,
  choice: row.choice,
  impact: row.impact,
  by: row.by,
  at: row.at.toISOString(),
});
