import type { Account } from '@proviso/domain/account';
import { Budget } from '../clock/budget.ts';
import { type Clock, realClock } from '../clock/clock.ts';

/**
 * How many sockets somebody may have open on this server at once: two for each tab. People who are signed in are counted by
 * their account, however many of them sit behind one address; visitors by their address, so a school counts as one.
 */
export const mostSockets = { account: 60, address: 400 } as const;
/** How many more may be opened in a second, once twice as many as may be open were: each may load another argument. */
const openedPerSecond = 4;
/** So many accounts and addresses are remembered; then those that have nothing open are forgotten. */
const mostRemembered = 10_000;

export type SocketQuota = {
  /** Counts a socket; gives what ends it, or null where there are too many already, or too many were opened of late. */
  enter(address: string, account: Pick<Account, 'id'> | null): (() => void) | null;
};

export function countSockets(clock: Clock = realClock): SocketQuota {
  const known = new Map<string, { open: number; readonly openings: Budget }>();
  const forgetIdle = () => {
    for (const [key, { open }] of known) if (open === 0) known.delete(key);
  };
  return {
    enter(address, account) {
      const key = account === null ? `address ${address}` : `account ${account.id}`;
      const most = account === null ? mostSockets.address : mostSockets.account;
      if (known.size >= mostRemembered) forgetIdle();
      const one = known.get(key) ?? {
        open: 0,
        openings: new Budget({ perSecond: openedPerSecond, atOnce: 2 * most }, clock),
      };
      known.set(key, one);
      if (one.open >= most || one.openings.left < 1) return null;
      one.openings.take(1);
      one.open += 1;
      let hasLeft = false;
      return () => {
        if (hasLeft) return;
        hasLeft = true;
        one.open -= 1;
      };
    },
  };
}
