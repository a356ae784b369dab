import type { Coalition, NewCoalition } from '@proviso/domain/coalition';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { coalition } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';

/** Puts what is said now in the place of what was said; the feed keeps the former. */
export const changeCoalition = (
  database: Database,
  access: DebateAccess,
  id: string,
  entry: NewCoalition,
): Promise<Coalition> =>
  commit(database, access, { action: 'coalition.edit' }, async (tx, { debateId, tell }) => {
    await demandReferences(
      tx,
      debateId,
      entry.members.map((id, i) => ['stakeholder', id, `members.${i}`] as const),
    );
    const of = and(eq(coalition.debateId, debateId), eq(coalition.id, id));
    const [row] = await tx.update(coalition).set(entry).where(of).returning();
    if (!row) throw new Problem(404, 'coalition.unknown', 'There is no such coalition in this debate.');
    const changed: Coalition = { ...entry, id };
    await tell({ kind: 'coalition.changed', coalition: changed });
    return changed;
  });
