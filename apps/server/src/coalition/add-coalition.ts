import type { Coalition, NewCoalition } from '@proviso/domain/coalition';
import { newId } from '@proviso/domain/identity';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertCoalitions } from './coalition.queries.ts';

/** Forms a coalition of stakeholders. */
export const addCoalition = (
  database: Database,
  access: DebateAccess,
  entry: NewCoalition,
): Promise<Coalition> =>
  commit(database, access, { action: 'coalition.edit' }, async (tx, { debateId, tell }) => {
    await demandReferences(
      tx,
      debateId,
      entry.members.map((id, i) => ['stakeholder', id, `members.${i}`] as const),
    );
    const added: Coalition = { ...entry, id: newId() };
    await insertCoalitions(tx, debateId, [added]);
    await tell({ kind: 'coalition.added', coalition: added });
    return added;
  });
