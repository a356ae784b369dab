import { newId } from '@proviso/domain/identity';
import { isSigned, type NewSignature, type Signature } from '@proviso/domain/signing';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertSignatures, listSignatures, listSignings } from './signing.queries.ts';

/** A party signs or refuses. It may change its word until all have signed. */
export const sign = (
  database: Database,
  access: DebateAccess,
  id: string,
  entry: NewSignature,
): Promise<Signature> =>
  commit(
    database,
    access,
    { action: 'package.sign', about: { stakeholder: entry.stakeholder } },
    async (tx, { debateId, by, tell }) => {
      const signing = (await listSignings(tx, debateId)).find((one) => one.id === id);
      if (!signing) throw new Problem(404, 'signing.unknown', `There is no signing ${id} in this debate.`);
      if (!signing.parties.includes(entry.stakeholder))
        throw new Problem(422, 'signing.not_asked', 'This signing does not ask that party.', [
          { where: 'stakeholder', message: 'This signing does not ask that party.' },
        ]);
      if (isSigned(signing, await listSignatures(tx, debateId)))
        throw new Problem(409, 'signing.done', 'All have signed. That is not taken back.');
      const signature: Signature = { ...entry, id: newId(), signing: id, by, at: new Date().toISOString() };
      await insertSignatures(tx, debateId, [signature]);
      await tell({ kind: 'signing.answered', signature });
      return signature;
    },
  );
