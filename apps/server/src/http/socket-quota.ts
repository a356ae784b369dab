import type { IncomingMessage } from 'node:http';
import type { Account } from '@proviso/domain/account';
import type { Configuration } from '../configuration/configuration.ts';
import { addressOf } from './client-address.ts';

/**
 * How many sockets somebody may have open on this server at once: two for each tab. People who are signed in are counted by
 * their account, however many of them sit behind one address; visitors by their address, so a school counts as one.
 */
export const mostSockets = { account: 60, address: 400 } as const;

export type SocketQuota = {
  /** Counts a socket; gives what ends it, or null where there are too many already. */
  enter(request: IncomingMessage, account: Account | null): (() => void) | null;
};

export function countSockets(configuration: Pick<Configuration, 'trustProxy'>): SocketQuota {
  const open = new Map<string, number>();
  return {
    enter(request, account) {
      const { headers, socket } = request;
      const forwarded = headers['x-forwarded-for']?.toString();
      const address = addressOf({ forwarded, remote: socket.remoteAddress }, configuration);
      const key = account === null ? `address ${address}` : `account ${account.id}`;
      const most = account === null ? mostSockets.address : mostSockets.account;
      const count = open.get(key) ?? 0;
      if (count >= most) return null;
      open.set(key, count + 1);
      let hasLeft = false;
      return () => {
        if (hasLeft) return;
        hasLeft = true;
        const left = (open.get(key) ?? 1) - 1;
        if (left === 0) open.delete(key);
        else open.set(key, left);
      };
    },
  };
}
