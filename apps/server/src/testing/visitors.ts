import type { Account } from '@proviso/domain/account';
import { type Client, createClient } from './client.ts';

/** Those who come to a server. */
export type Visitors = {
  /** Somebody who is not signed in. */
  readonly visitor: () => Client;
  /** Makes an account by the API, with that name and an address of its own, and gives its client. */
  readonly signUp: (name: string) => Promise<Client & { readonly account: Account }>;
};

export function visitorsOf(url: string): Visitors {
  let accounts = 0;
  return {
    visitor: () => createClient(url),
    async signUp(name) {
      const client = createClient(url);
      accounts += 1;
      const email = `person-${accounts}@example.org`;
      const { body } = await client.post<{ account: Account }>('/api/account/sign-up', {
        email,
        password: 'correct horse battery',
        name,
      });
      return { ...client, account: body.account };
    },
  };
}
