import type { AttendanceMessage } from '@proviso/domain/attendance';
import type { FeedEvent } from '@proviso/domain/event';
import type { WebSocket } from 'ws';
import { type DebateAccess, findAccess } from '../access/debate-access.ts';
import { heardBy } from '../event/event.queries.ts';
import { noteVisit } from '../seen/reader.queries.ts';
import type { Services } from '../services.ts';
import { closeCode, type SocketRoute } from './upgrade.ts';

/** A reader that lets this many bytes wait is closed; it comes back with the last seq it has. */
const mostWaiting = 1024 * 1024;
/** In milliseconds. */
const longestFarewell = 5_000;
/** In milliseconds. Less than what ends a visit, so that a server that dies does not end one. */
const noteVisitEvery = 5 * 60_000;

/**
 * `/feed/:debate?after=n`: every event after n, one JSON text frame each, without gaps; what is not for the reader comes as
 * `unheard`. Between them stand messages of who is where now, which have no number. The client sends nothing.
 */
export const feedRoute =
  ({
    database,
    feed,
    attendance,
    log,
  }: Pick<Services, 'database' | 'feed' | 'attendance' | 'log'>): SocketRoute =>
  (url, account) => {
    const [, debateId] = /^\/feed\/([a-z0-9-]{1,64})$/.exec(url.pathname) ?? [];
    if (debateId === undefined) return null;
    const after = Number(/^\d{1,15}$/.exec(url.searchParams.get('after') ?? '')?.[0] ?? 0);
    const mayRead = () => findAccess(database.db, debateId, account?.id ?? null);

    const welcome = (socket: WebSocket, { actor }: DebateAccess) => {
      const closeFor = (cause: unknown) => {
        const [code, reason] = closeCode(cause, account);
        if (code === 1011) log.error({ err: cause }, 'the feed failed');
        socket.close(code, reason);
      };
      const unfollow = feed.follow(debateId, after, {
        async take(stored) {
          const change = stored.findIndex(
            ({ event }) => event.kind === 'person.changed' && event.person.id === actor?.person,
          );
          // What comes after somebody's role has changed is for who they are then: they come back and ask for it.
          const heard = change < 0 ? stored : stored.slice(0, change + 1);
          const events = heard.map((event) => heardBy(actor, event));
          await send(socket, events);
          // Whoever may read no longer is let go as soon as they have seen why; whose role has changed comes back with
          // the new one.
          if (events.some((event) => event.kind === 'debate.configured')) await mayRead().catch(closeFor);
          if (change >= 0) socket.close(1012, 'access.changed');
        },
        fail: closeFor,
      });
      const tellAttendance = () => {
        // It is the first thing that a slow reader goes without: the next message says all of it again.
        if (socket.bufferedAmount > mostWaiting / 16 || socket.readyState !== socket.OPEN) return;
        const message: AttendanceMessage = { kind: 'attendance', here: attendance.of(debateId) };
        socket.send(JSON.stringify(message));
      };
      const tellVisit = () => {
        if (actor === null) return;
        noteVisit(database, debateId, actor.person).catch((err: unknown) =>
          log.warn({ err }, 'a visit could not be noted'),
        );
      };
      tellVisit();
      const visiting = setInterval(tellVisit, noteVisitEvery);
      const turnAway = attendance.follow(debateId, tellAttendance);
      if (attendance.of(debateId).length > 0) tellAttendance();
      socket.once('close', () => {
        unfollow();
        turnAway();
        clearInterval(visiting);
        tellVisit();
      });
    };
    return mayRead().then((access) => (socket) => welcome(socket, access));
  };

/** An event as text, written once for all who hear the same of it. */
const texts = new WeakMap<FeedEvent, string>();
function textOf(event: FeedEvent): string {
  const text = texts.get(event) ?? JSON.stringify(event);
  texts.set(event, text);
  return text;
}

/**
 * Sends at once, so that batches cannot overtake each other; settles when the last is written out or the socket is gone,
 * which paces the reading of the past. A reader for whom too much waits is closed in the middle: what it has is without a gap.
 */
async function send(socket: WebSocket, events: readonly FeedEvent[]): Promise<void> {
  let written = Promise.resolve();
  for (const event of events) {
    if (socket.bufferedAmount > mostWaiting) {
      socket.close(1013, 'feed.too_slow');
      // Whoever does not read does not answer the closing either.
      setTimeout(() => socket.terminate(), longestFarewell).unref();
    }
    if (socket.readyState !== socket.OPEN) return;
    written = new Promise((resolve) => socket.send(textOf(event), () => resolve()));
  }
  return written;
}
