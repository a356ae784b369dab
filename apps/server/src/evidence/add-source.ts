import type { NewSource, Source } from '@proviso/domain/evidence';
import { newId } from '@proviso/domain/identity';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertSources } from './evidence.queries.ts';
import { demandFiles } from './keep-file.ts';

/** Puts documents into the debate's library: all of them or none. */
export const addSources = (
  database: Database,
  access: DebateAccess,
  entries: readonly NewSource[],
): Promise<Source[]> =>
  commit(database, access, { action: 'source.add' }, async (tx, { debateId, by, tell }) => {
    await demandFiles(
      tx,
      debateId,
      entries.flatMap(({ file }) => file ?? []),
    );
    const addedAt = new Date().toISOString();
    const sources = entries.map((entry): Source => ({ ...entry, id: newId(), addedBy: by, addedAt }));
    await insertSources(tx, debateId, sources);
    for (const source of sources) await tell({ kind: 'source.added', source });
    return sources;
  });
