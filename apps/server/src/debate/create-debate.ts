import type { Account } from '@proviso/domain/account';
import type { NewDebate } from '@proviso/domain/debate';
import { newId } from '@proviso/domain/identity';
import type { Person } from '@proviso/domain/person';
import type { Database } from '../database/database.ts';
import { debate } from '../database/schema.ts';
import { appendEvent } from '../event/commit.ts';
import { insertPeople } from '../person/person.queries.ts';

/** Opens a debate in the phase in which it is prepared; who opens it owns it. */
export const createDebate = (database: Database, account: Account, entry: NewDebate): Promise<string> =>
  database.transaction(async (tx) => {
    const debateId = newId();
    await tx.insert(debate).values({ ...entry, id: debateId, phase: 'prepare', createdAt: new Date() });
    const owner: Person = { id: newId(), name: account.name, role: 'owner', speaksFor: null };
    await insertPeople(tx, debateId, [owner], account.id);
    await appendEvent(tx, { debateId, by: owner.id, happening: { kind: 'person.joined', person: owner } });
    return debateId;
  });
