import { newId } from '@proviso/domain/identity';
import type { NewOccurrence, Occurrence } from '@proviso/domain/occurrence';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertOccurrences } from './occurrence.queries.ts';

/** Enters something that happened in the world. */
export const addOccurrence = (
  database: Database,
  access: DebateAccess,
  entry: NewOccurrence,
): Promise<Occurrence> =>
  commit(database, access, { action: 'occurrence.edit' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(tx, debateId, [['source', entry.source, 'source']]);
    const added: Occurrence = { ...entry, id: newId(), addedBy: by, addedAt: new Date().toISOString() };
    await insertOccurrences(tx, debateId, [added]);
    await tell({ kind: 'occurrence.added', occurrence: added });
    return added;
  });
