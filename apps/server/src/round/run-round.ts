import { type Round, type RoundId, roundState } from '@proviso/domain/round';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database, Tx } from '../database/database.ts';
import { round } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findRound, toRound } from './round.queries.ts';

export const unknownRound = (id: RoundId) =>
  new Problem(404, 'round.unknown', `There is no round ${id} in this debate.`);

export type RoundRow = typeof round.$inferSelect;

/** The round, if it still can be led: neither revealed nor cancelled. */
export async function demandUndecided(tx: Tx, debateId: string, id: RoundId): Promise<RoundRow> {
  const row = await findRound(tx, debateId, id);
  if (!row) throw unknownRound(id);
  if (row.revealedAt !== null)
    throw new Problem(409, 'round.revealed', 'This round is revealed already. Open a further take of it.');
  if (row.cancelledAt !== null)
    throw new Problem(409, 'round.cancelled', 'This round was cancelled. Open a new one.');
  return row;
}

export async function updateRound(
  tx: Tx,
  { debateId, id }: Pick<RoundRow, 'debateId' | 'id'>,
  change: Partial<Pick<RoundRow, 'closesAt' | 'closedAt' | 'revealedAt' | 'cancelledAt'>>,
): Promise<RoundRow> {
  const [row] = await tx
    .update(round)
    .set(change)
    .where(and(eq(round.debateId, debateId), eq(round.id, id)))
    .returning();
  if (!row) throw new Error('The round was read in this transaction.');
  return row;
}

const run = (
  database: Database,
  access: DebateAccess,
  id: RoundId,
  change: (
    row: RoundRow,
    now: Date,
  ) => Partial<Pick<RoundRow, 'closesAt' | 'closedAt' | 'cancelledAt'>> | null,
): Promise<Round> =>
  commit(database, access, { action: 'round.run' }, async (tx, { debateId, tell }) => {
    const row = await demandUndecided(tx, debateId, id);
    const changed = change(row, new Date());
    if (changed === null) return toRound(row);
    const now = toRound(await updateRound(tx, row, changed));
    await tell({ kind: 'round.changed', round: now });
    return now;
  });

/** Takes no more answers. A round that is closed already stays as it is. */
export const closeRound = (database: Database, access: DebateAccess, id: RoundId): Promise<Round> =>
  run(database, access, id, (row, now) =>
    roundState(toRound(row), now.toISOString()) === 'closed' ? null : { closedAt: now },
  );

/** Gives so many seconds more from its end, or from now where it had none or is over; so a closed round opens again. */
export const extendRound = (
  database: Database,
  access: DebateAccess,
  id: RoundId,
  seconds: number,
): Promise<Round> =>
  run(database, access, id, ({ closesAt }, now) => {
    const from = Math.max(now.getTime(), closesAt?.getTime() ?? 0);
    return { closesAt: new Date(from + seconds * 1000), closedAt: null };
  });

/** Ends a round for good; what was answered is never revealed. */
export const cancelRound = (database: Database, access: DebateAccess, id: RoundId): Promise<Round> =>
  run(database, access, id, (_, now) => ({ cancelledAt: now }));
