import type { Mark, MarkId } from '@proviso/domain/mark';
import type { DebateAccess } from '../access/debate-access.ts';
import { findClaim } from '../claim/claim.queries.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { demandOpenMark, updateMark } from './mark.queries.ts';

/** What the marked claim's author says to it, once; then somebody else decides. */
export async function answerMark(
  database: Database,
  access: DebateAccess,
  id: MarkId,
  text: string,
): Promise<Mark> {
  const { claim } = await demandOpenMark(database.db, access.debateId, id);
  const found = await findClaim(database.db, access.debateId, claim);
  const about = found ? { author: found.author } : {};
  return commit(database, access, { action: 'mark.answer', about }, async (tx, { debateId, by, tell }) => {
    const open = await demandOpenMark(tx, debateId, id);
    if (open.answer !== null) throw new Problem(409, 'mark.is_answered', 'That mark has its answer already.');
    const answered: Mark = { ...open, answer: { by, at: new Date().toISOString(), text } };
    await updateMark(tx, debateId, answered);
    await tell({ kind: 'mark.answered', mark: answered });
    return answered;
  });
}
