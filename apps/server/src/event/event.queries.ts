import type { Actor } from '@proviso/domain/access';
import { type Audience, hears } from '@proviso/domain/audience';
import type { DebateEvent, FeedEvent } from '@proviso/domain/event';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { debate, event } from '../database/schema.ts';

/** An event and for whom it is. Nothing of it goes out but by `heardBy`. */
export type StoredEvent = { readonly event: DebateEvent; readonly audience: Audience };

/** What a reader may know of an event. Seqs are told to all, so that nobody takes what is not for them for a gap. */
export function heardBy(actor: Actor, { event, audience }: StoredEvent): FeedEvent {
  if (!hears(actor, audience)) return { kind: 'unheard', seq: event.seq };
  // A vote is told to whoever cast it; how the votes stand is asked for, and answered as far as one may see it.
  if (event.kind === 'vote.cast' && event.by !== actor?.person)
    return { kind: 'vote.counted', claim: event.vote.claim, seq: event.seq };
  return event;
}

/** The events after a seq, oldest first, at most `limit`. Seqs have no gaps, so what is missing is at the end. */
export async function eventsAfter(
  db: Db,
  debateId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<StoredEvent[]> {
  const rows = await db
    .select()
    .from(event)
    .where(and(eq(event.debateId, debateId), gt(event.seq, after)))
    .orderBy(asc(event.seq))
    .limit(limit);
  return rows.map(({ happening, audience, seq, at, by }) => ({
    event: { ...happening, seq, at: at.toISOString(), by },
    audience,
  }));
}

/** The seq of a debate's newest event; 0 before the first. */
export async function newestSeq(db: Db, debateId: string): Promise<number> {
  const [row] = await db.select({ seq: debate.eventSeq }).from(debate).where(eq(debate.id, debateId));
  return row?.seq ?? 0;
}
