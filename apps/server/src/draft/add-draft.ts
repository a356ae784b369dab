import type { Draft, NewDraft } from '@proviso/domain/draft';
import { newId } from '@proviso/domain/identity';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertDrafts } from './draft.queries.ts';

/** Adds one more text of the proposal. */
export const addDraft = (database: Database, access: DebateAccess, entry: NewDraft): Promise<Draft> =>
  commit(database, access, { action: 'draft.add' }, async (tx, { debateId, tell }) => {
    const draft: Draft = { ...entry, id: newId() };
    await insertDrafts(tx, debateId, [draft]);
    await tell({ kind: 'draft.added', draft });
    return draft;
  });
