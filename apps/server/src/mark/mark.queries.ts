import type { Mark, MarkId } from '@proviso/domain/mark';
import { by } from '@proviso/domain/order';
import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { mark } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** Every mark of a debate, settled ones too, in the order they were set. */
export async function listMarks(db: Db, debateId: string): Promise<Mark[]> {
  const rows = await db.select().from(mark).where(eq(mark.debateId, debateId));
  return rows.map(toMark).sort(
    by(
      ({ at }) => at,
      ({ id }) => id,
    ),
  );
}

/** A mark that nobody has settled yet; a problem where it is another. */
export async function demandOpenMark(db: Db, debateId: string, id: MarkId): Promise<Mark> {
  const [row] = await db
    .select()
    .from(mark)
    .where(and(eq(mark.debateId, debateId), eq(mark.id, id)));
  if (!row) throw new Problem(404, 'mark.unknown', 'There is no such mark in this debate.');
  if (row.settled !== null)
    throw new Problem(409, 'mark.is_settled', `That mark is ${row.settled.outcome} already.`);
  return toMark(row);
}

export const insertMarks = (tx: Tx, debateId: string, marks: readonly Mark[]): Promise<void> =>
  insertAll(
    tx,
    mark,
    marks.map(({ claim, other, at, ...one }) => ({
      ...one,
      debateId,
      claimId: claim,
      otherId: other,
      at: new Date(at),
    })),
  );

/** Which claim a mark is on, and which it names: of claims that are merged. */
export async function placeMark(tx: Tx, debateId: string, { id, claim, other }: Mark): Promise<void> {
  await tx
    .update(mark)
    .set({ claimId: claim, otherId: other })
    .where(and(eq(mark.debateId, debateId), eq(mark.id, id)));
}

/** What is said to a mark, and how it ended. */
export async function updateMark(
  tx: Tx,
  debateId: string,
  { id, answer, settled }: Pick<Mark, 'id' | 'answer' | 'settled'>,
): Promise<void> {
  await tx
    .update(mark)
    .set({ answer, settled })
    .where(and(eq(mark.debateId, debateId), eq(mark.id, id)));
}

const toMark = ({
  id,
  claimId,
  kind,
  otherId,
  note,
  by: setBy,
  at,
  answer,
  settled,
}: typeof mark.$inferSelect): Mark => ({
  id,
  claim: claimId,
  kind,
  other: otherId,
  note,
  by: setBy,
  at: at.toISOString(),
  answer,
  settled,
});
