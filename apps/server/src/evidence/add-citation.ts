import type { Citation, NewCitation } from '@proviso/domain/evidence';
import { newId } from '@proviso/domain/identity';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertCitations } from './evidence.queries.ts';

/** Puts a quote from a source beside a claim, a stance or a provision. */
export const addCitation = (
  database: Database,
  access: DebateAccess,
  entry: NewCitation,
): Promise<Citation> =>
  commit(database, access, { action: 'citation.add' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(tx, debateId, [
      [entry.on.kind, entry.on.id, 'on.id'],
      ['source', entry.source, 'source'],
    ]);
    const citation: Citation = { ...entry, id: newId(), addedBy: by, addedAt: new Date().toISOString() };
    await insertCitations(tx, debateId, [citation]);
    await tell({ kind: 'citation.added', citation });
    return citation;
  });
