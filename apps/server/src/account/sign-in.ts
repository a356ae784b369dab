import type { Account, SignIn } from '@proviso/domain/account';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { account } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import type { Attempts } from './attempts.ts';
import { checkPassword } from './passwords.ts';

/**
 * The account of an e-mail address and its password. An unknown address and a wrong password take the same time and get the
 * same answer. `from` is the network address of whoever asks: failures count per e-mail address and network address.
 */
export async function signIn(
  database: Database,
  attempts: Attempts,
  { email, password, from }: SignIn & { readonly from: string },
): Promise<Account> {
  const key = `${email} ${from}`;
  const seconds = attempts.wait(key);
  if (seconds > 0)
    throw new Problem(
      429,
      'account.too_many_attempts',
      `That was wrong too often. Please wait ${Math.ceil(seconds / 60)} minutes before you try again.`,
    );
  attempts.failed(key); // counted before the slow part, so that many at once do not slip through
  const [found] = await database.db.select().from(account).where(eq(account.email, email));
  if (!(await checkPassword(found?.passwordHash ?? null, password)) || !found)
    throw new Problem(
      401,
      'account.wrong_credentials',
      'The e-mail address or the password is wrong. Check both, or sign up.',
    );
  attempts.succeeded(key);
  return { id: found.id, name: found.name, email: found.email };
}
