import { reaches } from '@proviso/domain/access';
import type { Account } from '@proviso/domain/account';
import { newId } from '@proviso/domain/identity';
import type { Person, Role } from '@proviso/domain/person';
import type { StakeholderId } from '@proviso/domain/stakeholder';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database, Tx } from '../database/database.ts';
import { debate, person } from '../database/schema.ts';
import { appendEvent } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertPeople, toPerson } from './person.queries.ts';

export type Entry = { readonly role: Role; readonly speaksFor: StakeholderId | null };
export type Joined = {
  readonly person: Person;
  /** False where they were in the debate already, with this much or more. */
  readonly changed: boolean;
};

/**
 * Lets an account into a debate whose row the transaction has locked. Joining again changes nothing, unless the entry
 * gives more than they have: a role is raised and never lowered, and who speaks for a party goes on speaking for it.
 */
export async function enter(
  tx: Tx,
  debateId: string,
  account: Account,
  { role, speaksFor }: Entry,
): Promise<Joined> {
  const [row] = await tx
    .select()
    .from(person)
    .where(and(eq(person.debateId, debateId), eq(person.accountId, account.id)));
  if (!row) {
    const joined: Person = { id: newId(), name: account.name, role, speaksFor };
    await insertPeople(tx, debateId, [joined], account.id);
    await appendEvent(tx, { debateId, by: joined.id, happening: { kind: 'person.joined', person: joined } });
    return { person: joined, changed: true };
  }
  const former = toPerson(row);
  const raised: Person = {
    ...former,
    role: reaches(former.role, role) ? former.role : role,
    speaksFor: former.speaksFor ?? speaksFor,
  };
  if (raised.role === former.role && raised.speaksFor === former.speaksFor)
    return { person: former, changed: false };
  await tx
    .update(person)
    .set({ role: raised.role, speaksFor: raised.speaksFor })
    .where(and(eq(person.debateId, debateId), eq(person.id, raised.id)));
  await appendEvent(tx, { debateId, by: raised.id, happening: { kind: 'person.changed', person: raised } });
  return { person: raised, changed: true };
}

/** Joins a public debate as a contributor. */
export const joinPublicDebate = (
  database: Database,
  { debateId }: DebateAccess,
  account: Account | null,
): Promise<Joined> => {
  if (account === null)
    throw new Problem(401, 'account.signed_out', 'Please sign in first; then you can join the debate.');
  return database.transaction(async (tx) => {
    const [open] = await tx
      .select({ visibility: debate.visibility })
      .from(debate)
      .where(eq(debate.id, debateId))
      .for('no key update');
    const [member] = await tx
      .select()
      .from(person)
      .where(and(eq(person.debateId, debateId), eq(person.accountId, account.id)));
    if (member) return { person: toPerson(member), changed: false };
    if (open?.visibility !== 'public')
      throw new Problem(403, 'debate.private', 'One joins this debate by an invite link only.');
    return enter(tx, debateId, account, { role: 'contributor', speaksFor: null });
  });
};
