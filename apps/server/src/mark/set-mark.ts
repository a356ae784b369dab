import { newId } from '@proviso/domain/identity';
import type { Mark, NewMark } from '@proviso/domain/mark';
import { and, eq, isNull } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { mark } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertMarks } from './mark.queries.ts';

/** Marks a claim. Whoever has the same mark open on it already is told so: a second one would say nothing more. */
export const setMark = (database: Database, access: DebateAccess, entry: NewMark): Promise<Mark> =>
  commit(database, access, { action: 'mark.set' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(tx, debateId, [
      ['claim', entry.claim, 'claim'],
      ['claim', entry.other, 'other'],
    ]);
    const [open] = await tx
      .select({ id: mark.id })
      .from(mark)
      .where(
        and(
          eq(mark.debateId, debateId),
          eq(mark.claimId, entry.claim),
          eq(mark.kind, entry.kind),
          eq(mark.by, by),
          isNull(mark.settled),
        ),
      );
    if (open)
      throw new Problem(
        409,
        'mark.is_set',
        'You have set this mark already, and it is not settled yet. Withdraw it to set it anew.',
      );
    const made: Mark = {
      ...entry,
      id: newId(),
      by,
      at: new Date().toISOString(),
      answer: null,
      settled: null,
    };
    await insertMarks(tx, debateId, [made]);
    await tell({ kind: 'mark.set', mark: made });
    return made;
  });
