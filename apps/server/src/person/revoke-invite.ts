import { roleRefusal } from '@proviso/domain/access';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { invite } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findInvite } from './invite.queries.ts';

/** Withdraws a link: nobody joins by it any more; who has joined stays. */
export const revokeInvite = (database: Database, access: DebateAccess, code: string): Promise<void> =>
  commit(database, access, { action: 'person.invite' }, async (tx, { debateId, access: now }) => {
    const found = await findInvite(tx, code, { lock: true });
    if (found.debateId !== debateId)
      throw new Problem(404, 'invite.unknown', 'There is no such invite link in this debate.');
    const refused = roleRefusal(now.actor, { from: found.role, to: found.role });
    if (refused) throw new Problem(403, refused.code, 'That link gives a role above your own.');
    await tx
      .update(invite)
      .set({ revokedAt: new Date() })
      .where(and(eq(invite.debateId, debateId), eq(invite.code, code)));
  });
