import type { Account } from '@proviso/domain/account';
import { newId } from '@proviso/domain/identity';
import type { Tx } from '../database/database.ts';
import { account } from '../database/schema.ts';

/** An account with a name only, for somebody who comes by an invite link. */
export async function createGuest(tx: Tx, name: string): Promise<Account> {
  const guest = { id: newId(), name, email: null };
  await tx.insert(account).values(guest);
  return guest;
}
