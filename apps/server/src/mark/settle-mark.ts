import type { Mark, MarkId, MarkOutcome, MarkSettling } from '@proviso/domain/mark';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { commit, type Permission } from '../event/commit.ts';
import { demandOpenMark, updateMark } from './mark.queries.ts';

/** Decides whether a mark was right, with a sentence. It is kept, and no longer worn. */
export const settleMark = (
  database: Database,
  access: DebateAccess,
  id: MarkId,
  settling: MarkSettling,
): Promise<Mark> => close(database, access, id, { permission: { action: 'mark.settle' }, ...settling });

/** Takes a mark back. */
export async function withdrawMark(database: Database, access: DebateAccess, id: MarkId): Promise<Mark> {
  const { by } = await demandOpenMark(database.db, access.debateId, id);
  return close(database, access, id, {
    permission: { action: 'mark.withdraw', about: { author: by } },
    outcome: 'withdrawn',
    reason: '',
  });
}

const close = (
  database: Database,
  access: DebateAccess,
  id: MarkId,
  {
    permission,
    outcome,
    reason,
  }: { readonly permission: Permission; readonly outcome: MarkOutcome; readonly reason: string },
): Promise<Mark> =>
  commit(database, access, permission, async (tx, { debateId, by, tell }) => {
    const open = await demandOpenMark(tx, debateId, id);
    const closed: Mark = { ...open, settled: { outcome, by, at: new Date().toISOString(), reason } };
    await updateMark(tx, debateId, closed);
    await tell({ kind: 'mark.settled', mark: closed });
    return closed;
  });
