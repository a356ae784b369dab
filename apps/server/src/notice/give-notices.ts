import { type Audience, hears } from '@proviso/domain/audience';
import type { Happening } from '@proviso/domain/event';
import { type Notice, type Told, wants, whoIsTold } from '@proviso/domain/notice';
import type { PersonId } from '@proviso/domain/person';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { notice, person, reader } from '../database/schema.ts';
import { readNoticeFacts } from './notice-facts.ts';

/** An event that is written, and for whom it is. */
export type Source = {
  readonly debateId: string;
  readonly by: PersonId;
  readonly happening: Happening;
  readonly audience: Audience;
};

/**
 * Tells whoever an event concerns, in its transaction: an event for them alone, and a line of their list. Only of what they
 * may know and want to hear of.
 */
export async function giveNotices(
  tx: Tx,
  { debateId, by, happening, audience }: Source,
  append: (happening: Happening, audience: Audience) => Promise<number>,
): Promise<void> {
  const facts = await readNoticeFacts(tx, debateId, happening);
  if (facts === null) return;
  const told = whoIsTold(happening, by, facts);
  if (told.length === 0) return;
  const heard = await whoHears(tx, debateId, told, audience);
  for (const { given, people } of byNotice(heard)) {
    const seq = await append({ kind: 'notice.given', notice: given }, { kind: 'people', people });
    await insertAll(
      tx,
      notice,
      people.map((personId) => ({ debateId, personId, seq })),
    );
  }
}

/** Those who are in the debate themselves (people of an import are not), may know of it, and want to. */
async function whoHears(
  tx: Tx,
  debateId: string,
  told: readonly Told[],
  audience: Audience,
): Promise<readonly Told[]> {
  const ids = told.map(({ person: id }) => id);
  const rows = await tx
    .select({ person: person.id, role: person.role, speaksFor: person.speaksFor, hears: reader.hears })
    .from(person)
    .leftJoin(reader, and(eq(reader.debateId, person.debateId), eq(reader.personId, person.id)))
    .where(and(eq(person.debateId, debateId), inArray(person.id, ids), isNotNull(person.accountId)));
  const known = new Map(rows.map((row) => [row.person, row]));
  return told.filter((one) => {
    const row = known.get(one.person);
    return row !== undefined && hears(row, audience) && wants(row.hears ?? 'everything', one.why);
  });
}

/** People who are told the same are told by one event. */
function byNotice(told: readonly Told[]): readonly { readonly given: Notice; readonly people: PersonId[] }[] {
  const groups = new Map<string, { given: Notice; people: PersonId[] }>();
  for (const { person: id, ...given } of told) {
    const key = JSON.stringify(given);
    const group = groups.get(key) ?? { given, people: [] };
    group.people.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
