import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { debate, invite, person } from '../database/schema.ts';
import { newInviteCode } from './invite-code.ts';

const thirtyDaysMs = 30 * 86_400_000;

/**
 * The code of a link for one person to own a debate that came without an owner who could sign in, such as the founding
 * example. Null once an account owns it. Asking again gives the same code, while it works.
 */
export const ownerInvite = (database: Database, debateId: string): Promise<string | null> =>
  database.transaction(async (tx) => {
    await tx.select({ id: debate.id }).from(debate).where(eq(debate.id, debateId)).for('no key update');
    const people = await tx
      .select({ id: person.id, accountId: person.accountId })
      .from(person)
      .where(and(eq(person.debateId, debateId), eq(person.role, 'owner')));
    if (people.some(({ accountId }) => accountId !== null)) return null;
    const now = new Date();
    const [valid] = await tx
      .select({ code: invite.code })
      .from(invite)
      .where(
        and(
          eq(invite.debateId, debateId),
          eq(invite.role, 'owner'),
          eq(invite.usesLeft, 1),
          isNull(invite.revokedAt),
          gt(invite.expiresAt, now),
        ),
      )
      .limit(1);
    if (valid) return valid.code;
    const code = newInviteCode();
    const createdBy = people[0]?.id ?? '';
    const expiresAt = new Date(now.getTime() + thirtyDaysMs);
    await tx.insert(invite).values({ debateId, code, role: 'owner', createdBy, expiresAt, usesLeft: 1 });
    return code;
  });
