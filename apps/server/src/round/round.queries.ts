import { by } from '@proviso/domain/order';
import type { PersonId } from '@proviso/domain/person';
import type { OwnRoundAnswer, RevealedRound, Round, RoundAnswer, RoundId } from '@proviso/domain/round';
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { round, roundAnswer } from '../database/schema.ts';

// What stands in `round_answer` leaves this file in three ways only: the answers of rounds that are revealed, a person's
// own, and, for the reveal itself, those that count.

type Row = typeof round.$inferSelect;
export type AnswerRow = typeof roundAnswer.$inferSelect;

/** Every round of a debate, in the order they were opened. */
export async function listRounds(db: Db, debateId: string): Promise<Round[]> {
  const rows = await db.select().from(round).where(eq(round.debateId, debateId));
  return rows.map(toRound).sort(
    by(
      ({ openedAt }) => openedAt,
      ({ id }) => id,
    ),
  );
}

export async function findRound(db: Db, debateId: string, id: RoundId): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(round)
    .where(and(eq(round.debateId, debateId), eq(round.id, id)));
  return row;
}

/** The answers that count in the rounds that were revealed, and no others. */
export async function listRevealedAnswers(db: Db, debateId: string): Promise<RoundAnswer[]> {
  const rows = await db
    .select({ answer: roundAnswer, anonymous: round.anonymous })
    .from(roundAnswer)
    .innerJoin(round, and(eq(round.debateId, roundAnswer.debateId), eq(round.id, roundAnswer.roundId)))
    .where(and(eq(roundAnswer.debateId, debateId), isNotNull(round.revealedAt)))
    .orderBy(asc(roundAnswer.at), asc(roundAnswer.id));
  const anonymous = new Set(rows.filter((row) => row.anonymous).map(({ answer }) => answer.roundId));
  return countingAnswers(rows.map(({ answer }) => answer)).map((row) =>
    toAnswer(row, anonymous.has(row.roundId)),
  );
}

/** What a person answered last in the rounds that are not decided yet; in a round of delegates, for whom they speak now. */
export async function listOwnAnswers(
  db: Db,
  debateId: string,
  { person, speaksFor }: { readonly person: PersonId; readonly speaksFor: string | null },
): Promise<OwnRoundAnswer[]> {
  const rows = await db
    .select({ answer: roundAnswer, of: round.of })
    .from(roundAnswer)
    .innerJoin(round, and(eq(round.debateId, roundAnswer.debateId), eq(round.id, roundAnswer.roundId)))
    .where(
      and(
        eq(roundAnswer.debateId, debateId),
        eq(roundAnswer.by, person),
        isNull(round.revealedAt),
        isNull(round.cancelledAt),
      ),
    )
    .orderBy(asc(roundAnswer.at), asc(roundAnswer.id));
  const own = rows.filter(({ answer, of }) => of === 'everybody' || answer.voice === speaksFor);
  return countingAnswers(own.map(({ answer }) => answer)).map(toOwnAnswer);
}

/** Every answer that was given in a round, in that order: for the command that counts or reveals them. */
export const answersOf = (tx: Tx, debateId: string, id: RoundId): Promise<AnswerRow[]> =>
  tx
    .select()
    .from(roundAnswer)
    .where(and(eq(roundAnswer.debateId, debateId), eq(roundAnswer.roundId, id)))
    .orderBy(asc(roundAnswer.at), asc(roundAnswer.id));

/** Of answers in the order they were given, the last of each voice on each provision of a round. */
export function countingAnswers(rows: readonly AnswerRow[]): AnswerRow[] {
  const last = new Map(rows.map((row) => [`${row.roundId} ${row.voice} ${row.provisionId}`, row]));
  // By id: the order in which people answered says who it was where names are not told.
  return [...last.values()].sort(by(({ id }) => id));
}

/** Rounds and the answers revealed in them, from a file: who comes later is answered with them as they are. */
export async function insertRounds(
  tx: Tx,
  debateId: string,
  rounds: readonly Round[],
  answers: readonly RoundAnswer[],
): Promise<void> {
  const byId = new Map(rounds.map((one) => [one.id, one]));
  const seriesOf = (one: Round): RoundId => {
    const seen = new Set<RoundId>();
    let at = one;
    for (let next = one.follows; next !== null && !seen.has(next); next = at.follows) {
      seen.add(next);
      at = byId.get(next) ?? at;
    }
    return at.id;
  };
  await insertAll(
    tx,
    round,
    rounds.map((one) => ({ ...toRow(one), debateId, series: seriesOf(one) })),
  );
  await insertAll(
    tx,
    roundAnswer,
    answers.map(({ round: roundId, provision, ...answer }) => ({
      ...answer,
      debateId,
      roundId,
      provisionId: provision,
      at: new Date(byId.get(roundId)?.revealedAt ?? 0),
    })),
  );
}

const dateOf = (moment: string | null) => (moment === null ? null : new Date(moment));
const momentOf = (date: Date | null) => date?.toISOString() ?? null;

const toRow = (one: Round) => ({
  ...one,
  openedAt: new Date(one.openedAt),
  closesAt: dateOf(one.closesAt),
  closedAt: dateOf(one.closedAt),
  revealedAt: dateOf(one.revealedAt),
  cancelledAt: dateOf(one.cancelledAt),
});

export const toRound = ({ debateId: _, series: __, ...row }: Row): Round => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  closesAt: momentOf(row.closesAt),
  closedAt: momentOf(row.closedAt),
  revealedAt: momentOf(row.revealedAt),
  cancelledAt: momentOf(row.cancelledAt),
});

export const toAnswer = (row: AnswerRow, anonymous: boolean): RoundAnswer => ({
  id: row.id,
  round: row.roundId,
  provision: row.provisionId,
  position: row.position,
  salience: row.salience,
  reason: row.reason,
  voice: row.voice,
  by: anonymous ? null : row.by,
});

export const toOwnAnswer = (row: AnswerRow): OwnRoundAnswer => ({
  round: row.roundId,
  provision: row.provisionId,
  position: row.position,
  salience: row.salience,
  reason: row.reason,
});

export const toRevealed = (row: Row, answers: readonly AnswerRow[]): RevealedRound => ({
  round: toRound(row),
  answers: countingAnswers(answers).map((one) => toAnswer(one, row.anonymous)),
});
