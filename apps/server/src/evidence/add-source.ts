import type { NewSource, Source } from '@proviso/domain/evidence';
import { newId } from '@proviso/domain/identity';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertSources } from './evidence.queries.ts';

/** Puts a document into the debate's library. */
export const addSource = (database: Database, access: DebateAccess, entry: NewSource): Promise<Source> =>
  commit(database, access, { action: 'source.add' }, async (tx, { debateId, by, tell }) => {
    const source: Source = { ...entry, id: newId(), addedBy: by, addedAt: new Date().toISOString() };
    await insertSources(tx, debateId, [source]);
    await tell({ kind: 'source.added', source });
    return source;
  });
