import { isNull } from 'drizzle-orm';
import postgres from 'postgres';
import { importArchive } from '../archive/import-archive.ts';
import type { Database } from '../database/database.ts';
import { debate, person } from '../database/schema.ts';
import { foundingExample } from '../founding-example/founding-example.ts';
import { ownerInvite } from '../person/owner-invite.ts';

const loadingLock = 7_072_916; // any number, the same for every server of this database

/** Loads the debate that comes with the product where there is none at all. Servers that start at once wait for each other. */
export async function loadFoundingExample(database: Database): Promise<void> {
  const lock = postgres(database.url, { max: 1, onnotice: () => {} });
  try {
    await lock`select pg_advisory_lock(${loadingLock})`;
    if ((await database.db.$count(debate)) === 0)
      await importArchive(database, foundingExample, { by: null });
  } finally {
    await lock.end({ timeout: 5 });
  }
}

/** Paths of one-time links to own the debates that came without anybody who could sign in as their owner. */
export async function ownerLinks(database: Database): Promise<string[]> {
  const candidates = await database.db
    .selectDistinct({ debateId: person.debateId })
    .from(person)
    .where(isNull(person.accountId));
  const links: string[] = [];
  for (const { debateId } of candidates) {
    const code = await ownerInvite(database, debateId);
    if (code !== null) links.push(`/join/${code}`);
  }
  return links;
}
