import type { Hears } from '@proviso/domain/notice';
import type { PersonId } from '@proviso/domain/person';
import { newSinceAfter, type Seeing, type Seen } from '@proviso/domain/seen';
import { and, eq, isNull, ne, notInArray, sql } from 'drizzle-orm';
import type { Database, Db, Tx } from '../database/database.ts';
import { claim, reader } from '../database/schema.ts';

// All times here are the server's: of a reader's laptop nothing is asked, so that nothing is wrong by its clock.

type Reader = typeof reader.$inferSelect;

const of = (debateId: string, me: PersonId) => and(eq(reader.debateId, debateId), eq(reader.personId, me));

async function findReader(db: Db, debateId: string, me: PersonId): Promise<Reader | null> {
  const [row] = await db.select().from(reader).where(of(debateId, me));
  return row ?? null;
}

/** Makes the reader's row if there is none; to them, all that is there by now is not new. */
const ensureReader = (tx: Tx, debateId: string, me: PersonId, now: Date) =>
  tx
    .insert(reader)
    .values({ debateId, personId: me, hereAt: now, newSince: now, seenClaims: [], hears: 'everything' })
    .onConflictDoNothing();

/** A sign that somebody is here. Whoever comes again after a while begins another visit. */
export const noteVisit = (database: Database, debateId: string, me: PersonId): Promise<void> =>
  database.transaction(async (tx) => {
    const now = new Date();
    await ensureReader(tx, debateId, me, now);
    // Locked, so that two windows that open at once begin one visit.
    const found = await lockReader(tx, debateId, me);
    const { newSince, seenClaims } = atVisit(found, now);
    const hereAt = found.hereAt > now ? found.hereAt : now;
    await tx.update(reader).set({ newSince, seenClaims, hereAt }).where(of(debateId, me));
  });

async function lockReader(tx: Tx, debateId: string, me: PersonId): Promise<Reader> {
  const [row] = await tx.select().from(reader).where(of(debateId, me)).for('update');
  if (!row) throw new Error('A reader that was just made is gone.');
  return row;
}

/** A reader's row as it is for somebody who is here now, whether that was noted yet or not. */
function atVisit(found: Reader, now: Date): Reader {
  const { hereAt, newSince } = found;
  const since = newSinceAfter(
    { hereAt: hereAt.toISOString(), newSince: newSince.toISOString() },
    now.toISOString(),
  );
  return since === newSince.toISOString() ? found : { ...found, newSince: new Date(since), seenClaims: [] };
}

export async function chooseHearing(
  database: Database,
  debateId: string,
  me: PersonId,
  hears: Hears,
): Promise<void> {
  await database.transaction(async (tx) => {
    await ensureReader(tx, debateId, me, new Date());
    await tx.update(reader).set({ hears }).where(of(debateId, me));
  });
}

const newTo = ({ debateId, personId, newSince, seenClaims }: Reader) =>
  and(
    eq(claim.debateId, debateId),
    sql`${claim.createdAt} > ${newSince.toISOString()}::timestamptz`,
    ne(claim.author, personId),
    isNull(claim.archivedAt),
    seenClaims.length > 0 ? notInArray(claim.id, seenClaims) : undefined,
  );

/** What is new to a reader; nothing to one who was never here. */
export async function readSeen(db: Db, debateId: string, me: PersonId, now = new Date()): Promise<Seen> {
  const row = await findReader(db, debateId, me);
  if (row === null) return { since: now.toISOString(), claims: [], fresh: [] };
  const found = atVisit(row, now);
  const fresh = await db
    .select({ argument: claim.argumentId, claims: sql<number>`count(*)::int` })
    .from(claim)
    .where(newTo(found))
    .groupBy(claim.argumentId)
    .orderBy(claim.argumentId);
  return { since: found.newSince.toISOString(), claims: found.seenClaims, fresh };
}

/** Marks claims as seen by one reader. */
export const markSeen = (
  database: Database,
  debateId: string,
  me: PersonId,
  seeing: Seeing,
  now = new Date(),
): Promise<void> =>
  database.transaction(async (tx) => {
    await ensureReader(tx, debateId, me, now);
    const found = atVisit(await lockReader(tx, debateId, me), now);
    if (seeing.what === 'everything') {
      await tx.update(reader).set({ newSince: now, seenClaims: [] }).where(of(debateId, me));
      return;
    }
    const argument = seeing.what === 'argument' ? eq(claim.argumentId, seeing.argument) : undefined;
    const unseen = await tx
      .select({ id: claim.id })
      .from(claim)
      .where(and(newTo(found), argument));
    const meant = seeing.what === 'claims' ? new Set(seeing.claims) : null;
    const ids = unseen.flatMap(({ id }) => (meant === null || meant.has(id) ? [id] : []));
    if (ids.length > 0)
      await tx
        .update(reader)
        .set({ newSince: found.newSince, seenClaims: [...found.seenClaims, ...ids] })
        .where(of(debateId, me));
  });
