import { by } from '@proviso/domain/order';
import type { Stance } from '@proviso/domain/stance';
import type { Standing } from '@proviso/domain/standing';
import { count, eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { stance } from '../database/schema.ts';

const inRecordedOrder = by<Pick<Stance, 'recordedAt' | 'id'>>(
  ({ recordedAt }) => recordedAt,
  ({ id }) => id,
);

/** Every stance of a debate, corrected ones too, in the order they were recorded. */
export async function listStances(db: Db, debateId: string): Promise<Stance[]> {
  const rows = await db.select().from(stance).where(eq(stance.debateId, debateId));
  return rows.map(toStance).sort(inRecordedOrder);
}

/** The same without their words: a matrix of ten thousand is read in a tenth of the time. */
export async function listStandings(db: Db, debateId: string): Promise<Standing[]> {
  const rows = await db
    .select({
      id: stance.id,
      stakeholder: stance.stakeholderId,
      onKind: stance.onKind,
      onId: stance.onId,
      wording: stance.wordingId,
      position: stance.position,
      kind: stance.kind,
      heldSince: stance.heldSince,
      heldUntil: stance.heldUntil,
      supersedes: stance.supersedes,
      recordedAt: stance.recordedAt,
      recordedBy: stance.recordedBy,
    })
    .from(stance)
    .where(eq(stance.debateId, debateId));
  return rows
    .map(({ onKind, onId, recordedAt, ...row }) => ({
      ...row,
      on: { kind: onKind, id: onId },
      recordedAt: recordedAt.toISOString(),
    }))
    .sort(inRecordedOrder);
}

/** How many a debate has. They are only ever added, so the same number means the same stances. */
export async function countStances(db: Db, debateId: string): Promise<number> {
  const [row] = await db.select({ total: count() }).from(stance).where(eq(stance.debateId, debateId));
  return row?.total ?? 0;
}

export const insertStances = (tx: Tx, debateId: string, stances: readonly Stance[]): Promise<void> =>
  insertAll(
    tx,
    stance,
    stances.map(({ stakeholder, on, wording, ...entry }) => ({
      ...entry,
      debateId,
      stakeholderId: stakeholder,
      onKind: on.kind,
      onId: on.id,
      wordingId: wording,
      recordedAt: new Date(entry.recordedAt),
    })),
  );

export const toStance = (row: typeof stance.$inferSelect): Stance => ({
  id: row.id,
  stakeholder: row.stakeholderId,
  on: { kind: row.onKind, id: row.onId },
  wording: row.wordingId,
  position: row.position,
  conditions: row.conditions.map(({ text, provision, wording = null, leftOut = false }) => ({
    text,
    provision,
    wording,
    leftOut,
  })),
  salience: row.salience,
  confidence: row.confidence,
  reason: row.reason,
  kind: row.kind,
  heldSince: row.heldSince,
  heldUntil: row.heldUntil,
  supersedes: row.supersedes,
  restsOn: row.restsOn,
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: row.recordedBy,
});
