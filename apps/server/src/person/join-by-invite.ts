import type { Account } from '@proviso/domain/account';
import type { Person } from '@proviso/domain/person';
import { and, eq, sql } from 'drizzle-orm';
import { createGuest } from '../account/create-guest.ts';
import type { RoomRegistry } from '../argument/room-registry.ts';
import type { Database, Tx } from '../database/database.ts';
import { debate, invite } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import { findInvite } from './invite.queries.ts';
import { enter } from './join-debate.ts';

export type JoinedByInvite = {
  readonly debateId: string;
  readonly person: Person;
  readonly account: Account;
};

/**
 * Joins by a link: as the account that is signed in, else as a guest with a name, who is made here. A link is used up by
 * who gains something by it, so that opening it twice costs nothing.
 */
export async function joinByInvite(
  { database, rooms }: { readonly database: Database; readonly rooms: Pick<RoomRegistry, 'accessChanged'> },
  code: string,
  account: Account | null,
  name: string | undefined,
): Promise<JoinedByInvite> {
  const { debateId } = await findInvite(database.db, code);
  const { changed, ...joined } = await database.transaction(async (tx) => {
    await tx.select({ id: debate.id }).from(debate).where(eq(debate.id, debateId)).for('no key update');
    const found = await findInvite(tx, code, { lock: true });
    const who = account ?? (await makeGuest(tx, name));
    const { person, changed } = await enter(tx, debateId, who, found);
    if (changed && found.usesLeft !== null)
      await tx
        .update(invite)
        .set({ usesLeft: sql`${invite.usesLeft} - 1` })
        .where(and(eq(invite.debateId, debateId), eq(invite.code, code)));
    return { debateId, person, account: who, changed };
  });
  // Joining only ever gives more, so no room needs to be fenced; those they have open as a visitor open up.
  if (changed && account !== null) await rooms.accessChanged(debateId);
  return joined;
}

function makeGuest(tx: Tx, name: string | undefined): Promise<Account> {
  if (name === undefined)
    throw new Problem(422, 'invite.name_missing', 'Please say what you would like to be called.', [
      { where: 'name', message: 'Please give a name.' },
    ]);
  return createGuest(tx, name);
}
