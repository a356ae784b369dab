import { roleRefusal } from '@proviso/domain/access';
import { idSchema } from '@proviso/domain/identity';
import type { Person, PersonChange } from '@proviso/domain/person';
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { is } from 'valibot';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { RoomRegistry } from '../argument/room-registry.ts';
import type { Database, Tx } from '../database/database.ts';
import { person } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { toPerson } from './person.queries.ts';

/** Changes somebody's role, or for whom they speak. Takes hold at once, also in what they have open. */
export async function changePerson(
  { database, rooms }: { readonly database: Database; readonly rooms: Pick<RoomRegistry, 'accessChanged'> },
  access: DebateAccess,
  personId: string,
  { role, speaksFor }: PersonChange,
): Promise<Person> {
  const changed = await commit(
    database,
    access,
    { action: 'person.change', changesAccess: true },
    async (tx, { debateId, access: now, tell }) => {
      const of = and(eq(person.debateId, debateId), eq(person.id, personId));
      const [former] = is(idSchema, personId) ? await tx.select().from(person).where(of) : [];
      if (!former) throw new Problem(404, 'person.unknown', 'There is no such person in this debate.');
      const refused = roleRefusal(now.actor, { from: former.role, to: role ?? former.role });
      if (refused) throw new Problem(403, refused.code, refused.message);
      if (former.role === 'owner' && former.accountId !== null && (role ?? 'owner') !== 'owner')
        await demandAnotherOwner(tx, debateId, personId);
      if (speaksFor !== undefined)
        await demandReferences(tx, debateId, [['stakeholder', speaksFor, 'speaksFor']]);

      const changed: Person = {
        ...toPerson(former),
        ...(role !== undefined && { role }),
        ...(speaksFor !== undefined && { speaksFor }),
      };
      await tx.update(person).set({ role: changed.role, speaksFor: changed.speaksFor }).where(of);
      await tell({ kind: 'person.changed', person: changed });
      return changed;
    },
  );
  await rooms.accessChanged(access.debateId);
  return changed;
}

/** An owner without an account came with an import and can do nothing, so it does not count. */
async function demandAnotherOwner(tx: Tx, debateId: string, personId: string): Promise<void> {
  const [other] = await tx
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        eq(person.debateId, debateId),
        eq(person.role, 'owner'),
        ne(person.id, personId),
        isNotNull(person.accountId),
      ),
    )
    .limit(1);
  if (!other)
    throw new Problem(
      409,
      'person.last_owner',
      'A debate keeps at least one owner. Make somebody else an owner first.',
    );
}
