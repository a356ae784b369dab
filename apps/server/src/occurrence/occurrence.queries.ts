import type { Occurrence } from '@proviso/domain/occurrence';
import { by } from '@proviso/domain/order';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { occurrence } from '../database/schema.ts';

/** What happened in the world beside a debate, in the order of days. */
export async function listOccurrences(db: Db, debateId: string): Promise<Occurrence[]> {
  const rows = await db.select().from(occurrence).where(eq(occurrence.debateId, debateId));
  return rows.map(toOccurrence).sort(
    by(
      ({ day }) => day,
      ({ addedAt }) => addedAt,
      ({ id }) => id,
    ),
  );
}

export const insertOccurrences = (
  tx: Tx,
  debateId: string,
  occurrences: readonly Occurrence[],
): Promise<void> =>
  insertAll(
    tx,
    occurrence,
    occurrences.map(({ source, addedAt, ...entry }) => ({
      ...entry,
      debateId,
      sourceId: source,
      addedAt: new Date(addedAt),
    })),
  );

export const toOccurrence = ({
  debateId: _,
  sourceId,
  addedAt,
  ...row
}: typeof occurrence.$inferSelect): Occurrence => ({
  ...row,
  source: sourceId,
  addedAt: addedAt.toISOString(),
});
