import { by } from '@proviso/domain/order';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { stakeholder } from '../database/schema.ts';

/** The stakeholders of a debate in their order. */
export async function listStakeholders(db: Db, debateId: string): Promise<Stakeholder[]> {
  const rows = await db.select().from(stakeholder).where(eq(stakeholder.debateId, debateId));
  return rows
    .map(({ debateId: _, parentId, ...row }) => ({ ...row, parent: parentId }))
    .sort(
      by(
        ({ order }) => order,
        ({ id }) => id,
      ),
    );
}

export const insertStakeholders = (
  tx: Tx,
  debateId: string,
  stakeholders: readonly Stakeholder[],
): Promise<void> =>
  insertAll(
    tx,
    stakeholder,
    stakeholders.map(({ parent, ...entry }) => ({ ...entry, debateId, parentId: parent })),
  );
