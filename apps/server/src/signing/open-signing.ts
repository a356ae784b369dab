import { newId } from '@proviso/domain/identity';
import type { NewSigning, Signing } from '@proviso/domain/signing';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertSignings, listSignings } from './signing.queries.ts';

/** Puts a saved package before the parties to be signed: a moderator, or the delegate of any party. */
export const openSigning = (
  database: Database,
  access: DebateAccess,
  entry: NewSigning,
): Promise<Signing> => {
  const speaksFor = access.actor?.speaksFor ?? null;
  const about = speaksFor === null ? {} : { stakeholder: speaksFor };
  return commit(
    database,
    access,
    { action: 'package.propose', about },
    async (tx, { debateId, by, tell }) => {
      await demandReferences(tx, debateId, [
        ['package', entry.package, 'package'],
        ...entry.parties.map((id, i) => ['stakeholder', id, `parties.${i}`] as const),
      ]);
      const earlier = await listSignings(tx, debateId);
      if (earlier.some((one) => one.package === entry.package))
        throw new Problem(
          409,
          'signing.exists',
          'This package lies before the parties already. Save a changed one to put it before others.',
        );
      const signing: Signing = { ...entry, id: newId(), by, at: new Date().toISOString() };
      await insertSignings(tx, debateId, [signing]);
      await tell({ kind: 'signing.opened', signing });
      return signing;
    },
  );
};
