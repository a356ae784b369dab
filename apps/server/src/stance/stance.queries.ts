import type { Stance } from '@proviso/domain/stance';
import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { stance } from '../database/schema.ts';

/** Every stance of a debate, corrected ones too, in the order they were recorded. */
export async function listStances(db: Db, debateId: string): Promise<Stance[]> {
  const rows = await db
    .select()
    .from(stance)
    .where(eq(stance.debateId, debateId))
    .orderBy(asc(stance.recordedAt), asc(stance.id));
  return rows.map((row) => ({
    id: row.id,
    stakeholder: row.stakeholderId,
    on: { kind: row.onKind, id: row.onId },
    wording: row.wordingId,
    position: row.position,
    conditions: row.conditions,
    salience: row.salience,
    confidence: row.confidence,
    reason: row.reason,
    kind: row.kind,
    heldSince: row.heldSince,
    heldUntil: row.heldUntil,
    supersedes: row.supersedes,
    recordedAt: row.recordedAt.toISOString(),
    recordedBy: row.recordedBy,
  }));
}

export async function insertStance(
  tx: Tx,
  debateId: string,
  { stakeholder, on, wording, ...entry }: Stance,
): Promise<void> {
  await tx.insert(stance).values({
    ...entry,
    debateId,
    stakeholderId: stakeholder,
    onKind: on.kind,
    onId: on.id,
    wordingId: wording,
    recordedAt: new Date(entry.recordedAt),
  });
}
