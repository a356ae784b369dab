import type { Credibility, NewCredibility } from '@proviso/domain/evidence';
import { newId } from '@proviso/domain/identity';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertCredibility } from './evidence.queries.ts';

/** Assesses a source, with a reason. An earlier assessment by the same person stays. */
export const assessCredibility = (
  database: Database,
  access: DebateAccess,
  entry: NewCredibility,
): Promise<Credibility> =>
  commit(database, access, { action: 'credibility.assess' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(tx, debateId, [['source', entry.source, 'source']]);
    const credibility: Credibility = { ...entry, id: newId(), by, at: new Date().toISOString() };
    await insertCredibility(tx, debateId, [credibility]);
    await tell({ kind: 'credibility.assessed', credibility });
    return credibility;
  });
