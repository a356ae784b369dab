import type { Account, SignUp } from '@proviso/domain/account';
import { newId } from '@proviso/domain/identity';
import type { Database } from '../database/database.ts';
import { account } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import { hashPassword } from './passwords.ts';

/** Makes an account with an e-mail address and a password. */
export async function signUp(database: Database, { email, password, name }: SignUp): Promise<Account> {
  const made = { id: newId(), name, email };
  const passwordHash = await hashPassword(password);
  const [inserted] = await database.transaction((tx) =>
    tx
      .insert(account)
      .values({ ...made, passwordHash })
      .onConflictDoNothing({ target: account.email })
      .returning({ id: account.id }),
  );
  if (!inserted)
    throw new Problem(
      409,
      'account.email_taken',
      'There is an account with that e-mail address already. Sign in with it, or use another address.',
    );
  return made;
}
