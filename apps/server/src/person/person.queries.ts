import { by } from '@proviso/domain/order';
import type { Person } from '@proviso/domain/person';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { person } from '../database/schema.ts';

/** Everybody in a debate, by name. */
export async function listPeople(db: Db, debateId: string): Promise<Person[]> {
  const rows = await db.select().from(person).where(eq(person.debateId, debateId));
  return rows.map(toPerson).sort(
    by(
      ({ name }) => name,
      ({ id }) => id,
    ),
  );
}

/** `accountId` is whose they are; null for people who came with an imported debate. */
export const insertPeople = (
  tx: Tx,
  debateId: string,
  people: readonly Person[],
  accountId: string | null,
): Promise<void> =>
  insertAll(
    tx,
    person,
    people.map((entry) => ({ ...entry, debateId, accountId })),
  );

export const toPerson = ({ id, name, role, speaksFor }: typeof person.$inferSelect): Person => ({
  id,
  name,
  role,
  speaksFor,
});
