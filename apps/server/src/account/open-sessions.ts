import { createHash } from 'node:crypto';
import type { FanOut } from '../fan-out/fan-out.ts';
import type { Sessions } from './sessions.ts';

/** What is open in the name of a session, such as sockets: it ends when the session does, on whichever server that happens. */
export type OpenSessions = {
  /** Calls `end` once when the session has ended. Gives the way to let go of it. */
  hold(sessionId: string, end: () => void): () => void;
  /** A session has ended here: tells the other servers, too. */
  ended(sessionId: string): void;
  close(): void;
};

/** In milliseconds: for messages that were lost, and for sessions that run out. */
const lookEvery = 10_000;

export function openSessions(
  sessions: Pick<Sessions, 'endedOf'>,
  fanOut: FanOut,
  { onError, every = lookEvery }: { readonly onError: (error: unknown) => void; readonly every?: number },
): OpenSessions {
  const open = new Map<string, { readonly sessionId: string; readonly ends: Set<() => void> }>();

  const end = (name: string) => {
    const ends = open.get(name)?.ends ?? [];
    open.delete(name);
    for (const one of ends) one();
  };
  const look = async () => {
    if (open.size === 0) return;
    const ids = [...open.values()].map(({ sessionId }) => sessionId);
    for (const id of await sessions.endedOf(ids)) end(nameOf(id));
  };
  let isLooking = false;
  const lookAgain = () => {
    // A database that is away is asked once at a time.
    if (isLooking) return;
    isLooking = true;
    look()
      .catch(onError)
      .finally(() => {
        isLooking = false;
      });
  };
  fanOut.hear('session', (name) => end(name));
  fanOut.onDoubt(lookAgain);
  const clock = setInterval(lookAgain, every);
  clock.unref();

  return {
    hold(sessionId, onEnd) {
      const name = nameOf(sessionId);
      const held = open.get(name) ?? { sessionId, ends: new Set() };
      open.set(name, held);
      held.ends.add(onEnd);
      return () => {
        held.ends.delete(onEnd);
        if (held.ends.size === 0 && open.get(name) === held) open.delete(name);
      };
    },
    ended(sessionId) {
      const name = nameOf(sessionId);
      end(name);
      fanOut.tell('session', name, null);
    },
    close: () => clearInterval(clock),
  };
}

/** What others are told of a session: whoever overhears it cannot use it. */
const nameOf = (sessionId: string) => createHash('sha256').update(sessionId).digest('base64url');
