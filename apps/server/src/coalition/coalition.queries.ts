import type { Coalition } from '@proviso/domain/coalition';
import { by } from '@proviso/domain/order';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { coalition } from '../database/schema.ts';

/** The coalitions of a debate by name. */
export async function listCoalitions(db: Db, debateId: string): Promise<Coalition[]> {
  const rows = await db.select().from(coalition).where(eq(coalition.debateId, debateId));
  return rows
    .map(({ debateId: _, ...row }) => row)
    .sort(
      by(
        ({ name }) => name,
        ({ id }) => id,
      ),
    );
}

export const insertCoalitions = (tx: Tx, debateId: string, coalitions: readonly Coalition[]): Promise<void> =>
  insertAll(
    tx,
    coalition,
    coalitions.map((one) => ({ ...one, debateId })),
  );
