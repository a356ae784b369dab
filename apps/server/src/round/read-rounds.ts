import type { OwnRoundAnswer, Round, RoundAnswer, RoundCount } from '@proviso/domain/round';
import type { Moment } from '@proviso/domain/time';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Db } from '../database/database.ts';
import { countRound } from './count-round.ts';
import { listOwnAnswers, listRevealedAnswers, listRounds } from './round.queries.ts';

/** The rounds as one reader may know them. */
export type Rounds = {
  /** The server's clock, by which a round's time runs. */
  readonly now: Moment;
  readonly rounds: readonly Round[];
  /** Of revealed rounds only. */
  readonly answers: readonly RoundAnswer[];
  /** What the reader has answered in the round that is on. */
  readonly mine: readonly OwnRoundAnswer[];
  /** Of rounds that are neither revealed nor cancelled. */
  readonly counts: readonly RoundCount[];
};

export async function readRounds(db: Db, { debateId, actor }: DebateAccess): Promise<Rounds> {
  const rounds = await listRounds(db, debateId);
  const undecided = rounds.filter(
    ({ revealedAt, cancelledAt }) => revealedAt === null && cancelledAt === null,
  );
  return {
    now: new Date().toISOString(),
    rounds,
    answers: await listRevealedAnswers(db, debateId),
    mine: actor ? await listOwnAnswers(db, debateId, actor) : [],
    counts: await Promise.all(undecided.map(async (one) => (await countRound(db, debateId, one)).count)),
  };
}
