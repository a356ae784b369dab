import { by } from '@proviso/domain/order';
import type { Signature, Signing } from '@proviso/domain/signing';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { signature, signing } from '../database/schema.ts';

const inOrder = by<{ readonly at: string; readonly id: string }>(
  ({ at }) => at,
  ({ id }) => id,
);

/** Every package that was put before the parties, in that order. */
export async function listSignings(db: Db, debateId: string): Promise<Signing[]> {
  const rows = await db.select().from(signing).where(eq(signing.debateId, debateId));
  return rows
    .map(({ debateId: _, packageId, at, ...row }) => ({ ...row, package: packageId, at: at.toISOString() }))
    .sort(inOrder);
}

/** Every word of a party on a signing, refusals that were followed by a signature too, in that order. */
export async function listSignatures(db: Db, debateId: string): Promise<Signature[]> {
  const rows = await db.select().from(signature).where(eq(signature.debateId, debateId));
  return rows
    .map(({ debateId: _, signingId, stakeholderId, at, ...row }) => ({
      ...row,
      signing: signingId,
      stakeholder: stakeholderId,
      at: at.toISOString(),
    }))
    .sort(inOrder);
}

export const insertSignings = (tx: Tx, debateId: string, signings: readonly Signing[]): Promise<void> =>
  insertAll(
    tx,
    signing,
    signings.map(({ package: packageId, ...one }) => ({
      ...one,
      debateId,
      packageId,
      at: new Date(one.at),
    })),
  );

export const insertSignatures = (tx: Tx, debateId: string, signatures: readonly Signature[]): Promise<void> =>
  insertAll(
    tx,
    signature,
    signatures.map(({ signing: signingId, stakeholder, ...one }) => ({
      ...one,
      debateId,
      signingId,
      stakeholderId: stakeholder,
      at: new Date(one.at),
    })),
  );
