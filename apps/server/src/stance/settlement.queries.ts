import { by } from '@proviso/domain/order';
import type { Settlement } from '@proviso/domain/settlement';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { settlement } from '../database/schema.ts';

/** Every settlement of a debate, in the order they were made. */
export async function listSettlements(db: Db, debateId: string): Promise<Settlement[]> {
  const rows = await db.select().from(settlement).where(eq(settlement.debateId, debateId));
  return rows
    .map(({ debateId: _, stanceId, settledAt, ...row }) => ({
      ...row,
      stance: stanceId,
      settledAt: settledAt.toISOString(),
    }))
    .sort(
      by(
        ({ settledAt }) => settledAt,
        ({ id }) => id,
      ),
    );
}

export const insertSettlements = (
  tx: Tx,
  debateId: string,
  settlements: readonly Settlement[],
): Promise<void> =>
  insertAll(
    tx,
    settlement,
    settlements.map(({ stance, settledAt, ...entry }) => ({
      ...entry,
      debateId,
      stanceId: stance,
      settledAt: new Date(settledAt),
    })),
  );
