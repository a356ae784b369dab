import { roleRefusal } from '@proviso/domain/access';
import type { Invite, NewInvite } from '@proviso/domain/invite';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { invite } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { toInvite } from './invite.queries.ts';
import { newInviteCode } from './invite-code.ts';

const dayMs = 86_400_000;

/** Makes a link that lets people in with a role of at most one's own. It is a secret, so it goes into no feed. */
export const createInvite = (
  database: Database,
  access: DebateAccess,
  { role, speaksFor, days, uses }: NewInvite,
): Promise<Invite> =>
  commit(database, access, { action: 'person.invite' }, async (tx, { debateId, by, access: now }) => {
    const refused = roleRefusal(now.actor, { from: null, to: role });
    if (refused) throw new Problem(403, refused.code, refused.message);
    await demandReferences(tx, debateId, [['stakeholder', speaksFor, 'speaksFor']]);
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + days * dayMs);
    const row = {
      debateId,
      code: newInviteCode(),
      role,
      speaksFor,
      createdBy: by,
      createdAt,
      expiresAt,
      usesLeft: uses,
      revokedAt: null,
    };
    await tx.insert(invite).values(row);
    return toInvite(row);
  });
