import type { Happening } from '@proviso/domain/event';
import type { PersonId } from '@proviso/domain/person';
import { eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/database.ts';
import { debate, event } from '../database/schema.ts';

/** Tells what happened, inside the transaction in which it happened. */
export type Tell = (happening: Happening) => Promise<void>;

/**
 * Runs a command: its changes, its events and the notice to every node commit together or not at all. The debate's row is
 * locked by the first event, so the events of a debate commit in the order of their numbers and leave no gap.
 */
export function commit<T>(
  database: Database,
  { debateId, by }: { readonly debateId: string; readonly by: PersonId },
  work: (tx: Tx, tell: Tell) => Promise<T>,
): Promise<T> {
  return database.transaction((tx) => work(tx, (happening) => appendEvent(tx, { debateId, by, happening })));
}

/** Appends one event in a transaction that is already open. */
export async function appendEvent(
  tx: Tx,
  {
    debateId,
    by,
    happening,
  }: { readonly debateId: string; readonly by: PersonId; readonly happening: Happening },
): Promise<void> {
  const [row] = await tx
    .update(debate)
    .set({ eventSeq: sql`${debate.eventSeq} + 1` })
    .where(eq(debate.id, debateId))
    .returning({ seq: debate.eventSeq });
  if (!row) throw new Error(`An event in a debate that does not exist: ${debateId}`);
  await tx.insert(event).values({ debateId, seq: row.seq, by, happening });
  await tx.execute(sql`select pg_notify('proviso_event', ${JSON.stringify([debateId, row.seq])})`);
}
