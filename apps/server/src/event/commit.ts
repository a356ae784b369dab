import type { Action } from '@proviso/domain/access';
import type { Audience } from '@proviso/domain/audience';
import type { Happening } from '@proviso/domain/event';
import type { PersonId } from '@proviso/domain/person';
import { eq, sql } from 'drizzle-orm';
import { type About, type DebateAccess, demand, lockAccess } from '../access/debate-access.ts';
import { fenceArguments } from '../access/fence-arguments.ts';
import { type Database, type Tx, tellOnceCommitted } from '../database/database.ts';
import { debate, event } from '../database/schema.ts';
import { giveNotices } from '../notice/give-notices.ts';
import { inTurn } from './in-turn.ts';

/** Tells what happened, inside the transaction in which it happened: to everybody, or to an audience alone. */
export type Tell = (happening: Happening, audience?: Audience) => Promise<void>;

export type Permission = {
  readonly action: Action;
  readonly about?: About;
  /** True where the command changes what others may do: live rooms must decide anew. */
  readonly changesAccess?: true;
};

export type Command = {
  readonly debateId: string;
  readonly by: PersonId;
  /** As it is now, not as it was when the request came. */
  readonly access: DebateAccess;
  readonly tell: Tell;
};

/**
 * Runs a command: its changes and its events commit together or not at all, and every node hears of it afterwards. Whether the actor
 * may is decided under the debate's lock, so no command outlives the role or the phase that allowed it; the events of a
 * debate commit in the order of their numbers and leave no gap.
 */
export function commit<T>(
  database: Database,
  access: DebateAccess,
  { action, about, changesAccess }: Permission,
  work: (tx: Tx, command: Command) => Promise<T>,
): Promise<T> {
  demand(access, action, about); // what is plainly refused costs no lock
  return inTurn(access.debateId, () =>
    database.transaction(async (tx) => {
      const fenceTheRest = changesAccess ? await fenceArguments(tx, access.debateId) : null;
      const now = await lockAccess(tx, access);
      await fenceTheRest?.();
      const { debateId, by } = demand(now, action, about);
      const tell: Tell = (happening, audience = null) =>
        appendEvent(tx, { debateId, by, happening, audience });
      return work(tx, { debateId, by, access: now, tell });
    }),
  );
}

type EventEntry = {
  readonly debateId: string;
  readonly by: PersonId;
  readonly happening: Happening;
  readonly audience?: Audience;
};

/** Appends one event in a transaction that is already open, and tells whoever it concerns most. */
export async function appendEvent(tx: Tx, entry: EventEntry): Promise<void> {
  const { debateId, by, happening, audience = null } = entry;
  await insertEvent(tx, entry);
  await giveNotices(tx, { debateId, by, happening, audience }, (notice, readers) =>
    insertEvent(tx, { debateId, by, happening: notice, audience: readers }),
  );
}

/** Gives the seq that the event got. */
async function insertEvent(
  tx: Tx,
  { debateId, by, happening, audience = null }: EventEntry,
): Promise<number> {
  const [row] = await tx
    .update(debate)
    .set({ eventSeq: sql`${debate.eventSeq} + 1` })
    .where(eq(debate.id, debateId))
    .returning({ seq: debate.eventSeq });
  if (!row) throw new Error(`An event in a debate that does not exist: ${debateId}`);
  await tx.insert(event).values({ debateId, seq: row.seq, by, happening, audience });
  tellOnceCommitted(tx, { debateId, seq: row.seq });
  return row.seq;
}
