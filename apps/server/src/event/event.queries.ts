import type { DebateEvent } from '@proviso/domain/event';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { debate, event } from '../database/schema.ts';

/** The events after a seq, oldest first, at most `limit`. Seqs have no gaps, so what is missing is at the end. */
export async function eventsAfter(
  db: Db,
  debateId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<DebateEvent[]> {
  const rows = await db
    .select()
    .from(event)
    .where(and(eq(event.debateId, debateId), gt(event.seq, after)))
    .orderBy(asc(event.seq))
    .limit(limit);
  return rows.map(({ happening, seq, at, by }) => ({ ...happening, seq, at: at.toISOString(), by }));
}

/** The seq of a debate's newest event; 0 before the first. */
export async function newestSeq(db: Db, debateId: string): Promise<number> {
  const [row] = await db.select({ seq: debate.eventSeq }).from(debate).where(eq(debate.id, debateId));
  return row?.seq ?? 0;
}
