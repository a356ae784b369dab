import { by } from '@proviso/domain/order';
import type { Package } from '@proviso/domain/package';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { debatePackage } from '../database/schema.ts';

/** Every package of a debate, in the order they were saved. */
export async function listPackages(db: Db, debateId: string): Promise<Package[]> {
  const rows = await db.select().from(debatePackage).where(eq(debatePackage.debateId, debateId));
  return rows
    .map(({ debateId: _, savedAt, ...row }) => ({ ...row, savedAt: savedAt.toISOString() }))
    .sort(
      by(
        ({ savedAt }) => savedAt,
        ({ id }) => id,
      ),
    );
}

export const insertPackages = (tx: Tx, debateId: string, packages: readonly Package[]): Promise<void> =>
  insertAll(
    tx,
    debatePackage,
    packages.map((one) => ({ ...one, debateId, savedAt: new Date(one.savedAt) })),
  );
