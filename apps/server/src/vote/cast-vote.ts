import { type NewVote, type Tally, tallies, type Vote } from '@proviso/domain/vote';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertVotes, listVotesOn } from './vote.queries.ts';

/** Casts the actor's own vote on a claim. An earlier one stays, and no longer counts. */
export const castVote = (
  database: Database,
  access: DebateAccess,
  entry: NewVote,
): Promise<{ readonly vote: Vote; readonly tally: Tally }> =>
  commit(database, access, { action: 'vote.cast' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(tx, debateId, [['claim', entry.claim, 'claim']]);
    const votes = await listVotesOn(tx, debateId, entry.claim);
    const former = votes.findLast((other) => other.by === by);
    // Times of one person's votes on a claim strictly increase, so that the newest is never in doubt.
    const at = new Date(former ? Math.max(Date.now(), Date.parse(former.at) + 1) : Date.now());
    const vote: Vote = { ...entry, by, at: at.toISOString() };
    await insertVotes(tx, debateId, [vote]);
    await tell({ kind: 'vote.cast', vote });
    const tally = tallies([...votes, vote]).get(entry.claim);
    if (!tally) throw new Error('A vote that was just cast is not counted.');
    return { vote, tally };
  });
