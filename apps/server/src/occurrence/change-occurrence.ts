import type { NewOccurrence, Occurrence } from '@proviso/domain/occurrence';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { occurrence } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { toOccurrence } from './occurrence.queries.ts';

/** Puts what is said now in the place of what was said; the feed keeps the former. */
export const changeOccurrence = (
  database: Database,
  access: DebateAccess,
  id: string,
  entry: NewOccurrence,
): Promise<Occurrence> =>
  commit(database, access, { action: 'occurrence.edit' }, async (tx, { debateId, tell }) => {
    await demandReferences(tx, debateId, [['source', entry.source, 'source']]);
    const of = and(eq(occurrence.debateId, debateId), eq(occurrence.id, id));
    const { source, ...columns } = entry;
    const [row] = await tx
      .update(occurrence)
      .set({ ...columns, sourceId: source })
      .where(of)
      .returning();
    if (!row) throw new Problem(404, 'occurrence.unknown', 'There is no such entry in this debate.');
    const changed = toOccurrence(row);
    await tell({ kind: 'occurrence.changed', occurrence: changed });
    return changed;
  });
