import { by } from '@proviso/domain/order';
import type { Lineage, Provision } from '@proviso/domain/provision';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { lineage, provision } from '../database/schema.ts';

/** The provisions of a debate, draft by draft, each list of siblings in its order. */
export async function listProvisions(db: Db, debateId: string): Promise<Provision[]> {
  const rows = await db.select().from(provision).where(eq(provision.debateId, debateId));
  return rows
    .map(({ debateId: _, draftId, parentId, ...row }) => ({ ...row, draft: draftId, parent: parentId }))
    .sort(
      by(
        ({ draft }) => draft,
        ({ order }) => order,
        ({ id }) => id,
      ),
    );
}

export const insertProvisions = (tx: Tx, debateId: string, provisions: readonly Provision[]): Promise<void> =>
  insertAll(
    tx,
    provision,
    provisions.map(({ draft, parent, ...entry }) => ({
      ...entry,
      debateId,
      draftId: draft,
      parentId: parent,
    })),
  );

/** How the provisions of a debate's drafts relate. */
export async function listLineage(db: Db, debateId: string): Promise<Lineage[]> {
  const rows = await db.select().from(lineage).where(eq(lineage.debateId, debateId));
  return rows
    .map(({ debateId: _, draftId, earlierId, laterId, ...row }) => ({
      ...row,
      draft: draftId,
      earlier: earlierId,
      later: laterId,
    }))
    .sort(
      by(
        ({ draft }) => draft,
        ({ id }) => id,
      ),
    );
}

export const insertLineage = (tx: Tx, debateId: string, list: readonly Lineage[]): Promise<void> =>
  insertAll(
    tx,
    lineage,
    list.map(({ draft, earlier, later, ...entry }) => ({
      ...entry,
      debateId,
      draftId: draft,
      earlierId: earlier,
      laterId: later,
    })),
  );
