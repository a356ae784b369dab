import { newId } from '@proviso/domain/identity';
import { orderAfter } from '@proviso/domain/order';
import type { NewStakeholder, Stakeholder } from '@proviso/domain/stakeholder';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertStakeholders, listStakeholders } from './stakeholder.queries.ts';

/** Adds a party with a stake, after those that are there. */
export const addStakeholder = (
  database: Database,
  access: DebateAccess,
  entry: NewStakeholder,
): Promise<Stakeholder> =>
  commit(database, access, { action: 'stakeholder.add' }, async (tx, { debateId, tell }) => {
    await demandReferences(tx, debateId, [['stakeholder', entry.parent, 'parent']]);
    const order = orderAfter((await listStakeholders(tx, debateId)).map((other) => other.order));
    const stakeholder: Stakeholder = { ...entry, id: newId(), order };
    await insertStakeholders(tx, debateId, [stakeholder]);
    await tell({ kind: 'stakeholder.added', stakeholder });
    return stakeholder;
  });
