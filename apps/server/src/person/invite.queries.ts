import type { Invite } from '@proviso/domain/invite';
import { and, asc, eq, gt, isNull, ne, or } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { invite } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** The links of a debate that still let somebody in, oldest first. */
export async function listInvites(db: Db, debateId: string): Promise<Invite[]> {
  const rows = await db
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.debateId, debateId),
        isNull(invite.revokedAt),
        gt(invite.expiresAt, new Date()),
        or(isNull(invite.usesLeft), ne(invite.usesLeft, 0)),
      ),
    )
    .orderBy(asc(invite.createdAt), asc(invite.code));
  return rows.map(toInvite);
}

export const toInvite = (row: typeof invite.$inferSelect): Invite => ({
  code: row.code,
  path: `/join/${row.code}`,
  role: row.role,
  speaksFor: row.speaksFor,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  usesLeft: row.usesLeft,
});

/** The link of a code, if it still lets somebody in; else a problem that says why not. Locked within a transaction. */
export async function findInvite(
  db: Db | Tx,
  code: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<typeof invite.$inferSelect> {
  const query = db.select().from(invite).where(eq(invite.code, code));
  const [found] = /^[a-z2-7]{26}$/.test(code) ? await (lock ? query.for('update') : query) : [];
  if (!found)
    throw new Problem(404, 'invite.unknown', 'There is no such invite link. Check that you have all of it.');
  const gone = (why: string, sentence: string) =>
    new Problem(410, `invite.${why}`, `${sentence} Ask whoever gave it to you for a new one.`);
  if (found.revokedAt !== null) throw gone('revoked', 'This invite link was withdrawn.');
  if (found.expiresAt <= new Date()) throw gone('expired', 'This invite link has expired.');
  if (found.usesLeft === 0) throw gone('used_up', 'As many people as it was for have joined by this link.');
  return found;
}
