import type { PersonId } from '@proviso/domain/person';
import { seesVotes, type Vote } from '@proviso/domain/vote';
import { eq } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { debate } from '../database/schema.ts';
import { listVotes } from './vote.queries.ts';

export type VotesInSight = {
  /** Everybody's, also on claims where the reader may not see how others voted. */
  readonly all: readonly Vote[];
  /** The reader's own that count, by claim. */
  readonly mine: ReadonlyMap<string, Vote>;
  /** Whether the reader may see how others voted on a claim. */
  readonly sees: (claim: string) => boolean;
};

/** The votes of a debate, and on which claims a reader may see them. */
export async function votesInSight(db: Db, debateId: string, reader: PersonId | null): Promise<VotesInSight> {
  const [setting] = await db
    .select({ votes: debate.votes, phase: debate.phase })
    .from(debate)
    .where(eq(debate.id, debateId));
  if (!setting) throw new Error(`Votes of a debate that does not exist: ${debateId}`);
  const all = await listVotes(db, debateId);
  const mine = new Map(all.filter((vote) => vote.by === reader).map((vote) => [vote.claim, vote]));
  return { all, mine, sees: (claim) => seesVotes(setting, mine.has(claim)) };
}
