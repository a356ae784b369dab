import { by } from '@proviso/domain/order';
import type { PersonId } from '@proviso/domain/person';
import { seesVotes, type Tally, tallies, type Vote } from '@proviso/domain/vote';
import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { debate, vote } from '../database/schema.ts';

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

/**
 * How the votes stand claim by claim, and one person's own that count. Others' votes are told as counts only; on claims where
 * the reader may not see how they stand, only how many there are.
 */
export async function readVotes(
  db: Db,
  debateId: string,
  person: PersonId | null,
): Promise<{
  readonly tallies: readonly ({ readonly claim: string } & Tally)[];
  readonly hidden: readonly { readonly claim: string; readonly count: number }[];
  readonly mine: readonly Vote[];
}> {
  const [setting] = await db
    .select({ votes: debate.votes, phase: debate.phase })
    .from(debate)
    .where(eq(debate.id, debateId));
  if (!setting) throw new Error(`Votes of a debate that does not exist: ${debateId}`);
  const votes = await listVotes(db, debateId);
  const mine = new Map(votes.filter((vote) => vote.by === person).map((vote) => [vote.claim, vote]));
  const all = [...tallies(votes)].map(([claim, tally]) => ({ claim, ...tally }));
  const sees = (claim: string) => seesVotes(setting, mine.has(claim));
  return {
    tallies: all.filter(({ claim }) => sees(claim)),
    hidden: all
      .filter(({ claim }) => !sees(claim))
      .map(({ claim, agree, disagree, pass }) => ({ claim, count: agree + disagree + pass })),
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
