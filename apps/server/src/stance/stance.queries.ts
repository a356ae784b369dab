import { by } from '@proviso/domain/order';
import type { Stance } from '@proviso/domain/stance';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { stance } from '../database/schema.ts';

/** Every stance of a debate, corrected ones too, in the order they were recorded. */
export async function listStances(db: Db, debateId: string): Promise<Stance[]> {
  const rows = await db.select().from(stance).where(eq(stance.debateId, debateId));
  return rows.map(toStance).sort(
    by(
      ({ recordedAt }) => recordedAt,
      ({ id }) => id,
    ),
  );
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
