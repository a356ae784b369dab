import { inArray } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { debate } from '../database/schema.ts';
import type { FanOut } from '../fan-out/fan-out.ts';
import { eventsAfter, newestSeq, type StoredEvent } from './event.queries.ts';

// Whoever commits an event tells its own node at once and the others by the fan-out: a debate and a seq. The message is
// only a hint: a node reads from the table whatever comes after the last event it passed on. Because a debate's seqs have
// no gap and commit in their order, nothing is missed and nothing is told twice, whatever happens to the hints: once a
// second, and whenever the fan-out was cut, a node looks into every debate that is followed.

/** Takes a debate's events one after the other. */
export type Follower = {
  /** Gets events in order, without gaps. A promise holds back older events that are still being caught up on. */
  take(events: readonly StoredEvent[]): Promise<void> | void;
  /** Its past could not be read; it gets nothing more, and should come back with the last seq it has. */
  fail(cause: unknown): void;
};

export type Feed = {
  /** Gives the follower everything after a seq: first what it missed, then each event as it is committed. */
  follow(debateId: string, after: number, follower: Follower): () => void;
  close(): void;
};

const page = 200;
/** Of the past so many are read at once: what waits for one reader is bounded, and events can be long. */
const pastPage = 50;
const lookEveryMs = 1000;

/** `live`: is told by the channel, no longer reads by itself. */
type Reader = { readonly follower: Follower; seen: number; live: boolean };
/** `seen`: what live readers have been told; `hint`: the newest seq that was heard of. */
type Channel = { readonly readers: Set<Reader>; seen: number; hint: number; reading: boolean };

const someoneIsLive = ({ readers }: Channel) => [...readers].some(({ live }) => live);

/** Listens for events of all debates. */
export function startFeed(
  database: Database,
  fanOut: FanOut,
  { onError = () => {} }: { readonly onError?: (cause: unknown) => void } = {},
): Feed {
  const channels = new Map<string, Channel>();

  /** Reads what is new in a debate once, for all who are up to date with it. */
  async function advance(debateId: string, channel: Channel): Promise<void> {
    if (channel.reading || !someoneIsLive(channel)) return;
    channel.reading = true;
    try {
      while (channel.hint > channel.seen && channels.get(debateId) === channel) {
        const events = await eventsAfter(database.db, debateId, { after: channel.seen, limit: page });
        const last = events.at(-1);
        if (!last) break;
        channel.seen = last.event.seq;
        for (const reader of channel.readers) if (reader.live) pass(reader, events);
      }
    } catch (cause) {
      onError(cause); // the clock, or the connection when it is back, looks again
    } finally {
      channel.reading = false;
    }
  }

  function pass(reader: Reader, events: readonly StoredEvent[]) {
    const unseen = events.filter(({ event }) => event.seq > reader.seen);
    const last = unseen.at(-1);
    if (!last) return;
    reader.seen = last.event.seq;
    void reader.follower.take(unseen);
  }

  /** Reads one follower's past until it is where the channel is; from then on it is live. */
  async function catchUp(debateId: string, channel: Channel, reader: Reader): Promise<void> {
    try {
      // Who claims to have seen what has not happened yet is told all that happens from now on.
      reader.seen = Math.min(reader.seen, await newestSeq(database.db, debateId));
      while (channel.readers.has(reader)) {
        const events = await eventsAfter(database.db, debateId, { after: reader.seen, limit: pastPage });
        const last = events.at(-1);
        if (last && channel.readers.has(reader)) {
          reader.seen = last.event.seq;
          await reader.follower.take(events);
        }
        if (events.length < pastPage && reader.seen >= channel.seen) {
          if (!someoneIsLive(channel)) channel.seen = reader.seen;
          reader.live = true;
          return void advance(debateId, channel);
        }
      }
    } catch (cause) {
      channel.readers.delete(reader);
      reader.follower.fail(cause);
    }
  }

  const look = async () => {
    const followed = [...channels.keys()];
    if (followed.length === 0) return;
    const rows = await database.db
      .select({ id: debate.id, eventSeq: debate.eventSeq })
      .from(debate)
      .where(inArray(debate.id, followed));
    for (const { id, eventSeq } of rows) hint(id, eventSeq);
  };

  const hint = (debateId: string, seq: number) => {
    const channel = channels.get(debateId);
    if (!channel) return;
    channel.hint = Math.max(channel.hint, seq);
    void advance(debateId, channel);
  };

  database.onCommitted(({ debateId, seq }) => {
    hint(debateId, seq);
    fanOut.tell('event', debateId, seq);
  });
  fanOut.hear('event', (debateId, seq) => {
    if (typeof seq === 'number') hint(debateId, seq);
  });
  fanOut.onDoubt(() => void look().catch(onError));
  let isLooking = false;
  const clock = setInterval(() => {
    // A database that is away is asked once at a time.
    if (isLooking) return;
    isLooking = true;
    look()
      .catch(onError)
      .finally(() => {
        isLooking = false;
      });
  }, lookEveryMs);
  clock.unref();

  return {
    follow(debateId, after, follower) {
      const channel = channels.get(debateId) ?? { readers: new Set(), seen: 0, hint: 0, reading: false };
      channels.set(debateId, channel);
      const reader: Reader = { follower, seen: after, live: false };
      channel.readers.add(reader);
      void catchUp(debateId, channel, reader);
      return () => {
        channel.readers.delete(reader);
        if (channel.readers.size === 0 && channels.get(debateId) === channel) channels.delete(debateId);
      };
    },
    close() {
      clearInterval(clock);
      channels.clear();
    },
  };
}
