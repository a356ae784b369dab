import type { Draft } from '@proviso/domain/draft';
import { by } from '@proviso/domain/order';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { draft } from '../database/schema.ts';

/** The drafts of a debate in the order of their days. */
export async function listDrafts(db: Db, debateId: string): Promise<Draft[]> {
  const rows = await db.select().from(draft).where(eq(draft.debateId, debateId));
  return rows
    .map(({ debateId: _, ...row }) => row)
    .sort(
      by(
        ({ date }) => date,
        ({ id }) => id,
      ),
    );
}

export const insertDrafts = (tx: Tx, debateId: string, drafts: readonly Draft[]): Promise<void> =>
  insertAll(
    tx,
    draft,
    drafts.map((entry) => ({ ...entry, debateId })),
  );
