import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Tx } from '../database/database.ts';
import { claim, debate } from '../database/schema.ts';
import { appendEvent } from '../event/commit.ts';
import { inTurn } from '../event/in-turn.ts';
import type { ClaimAnnouncer } from './announce-claims.ts';
import { findClaims } from './claim.queries.ts';

/** In milliseconds: so long words may change before the other places that show them are told. */
const gatherFor = 1_000;

type Reworded = Map<ClaimId, { readonly argument: ArgumentId; readonly by: PersonId }>;

/**
 * Tells the feed of claims whose words have changed and that are used a second place: a page that shows that place has not
 * the live document of the first. At most once a second for a claim, beside the rooms, after the words are committed.
 */
export function announceWords(
  database: Database,
  onError: (error: unknown) => void = () => {},
): ClaimAnnouncer {
  const waiting = new Map<string, Reworded>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Set<Promise<void>>();
  let isClosed = false;

  const flush = (debateId: string): void => {
    clearTimeout(timers.get(debateId));
    timers.delete(debateId);
    const reworded = waiting.get(debateId);
    waiting.delete(debateId);
    if (!reworded) return;
    // What cannot be told is told with the next letters; the words themselves are safe.
    const telling = inTurn(debateId, () => database.transaction((tx) => tell(tx, debateId, reworded)))
      .catch(onError)
      .finally(() => running.delete(telling));
    running.add(telling);
  };
  return {
    wrote({ debateId, argumentId: argument }, { edited, rows }) {
      const by = rows[0]?.by;
      if (isClosed || by === undefined || edited.length === 0) return;
      const known: Reworded = waiting.get(debateId) ?? new Map();
      waiting.set(debateId, known);
      for (const { id } of edited) known.set(id, { argument, by });
      if (!timers.has(debateId))
        timers.set(
          debateId,
          setTimeout(() => flush(debateId), gatherFor),
        );
    },
    async close() {
      isClosed = true;
      for (const debateId of [...waiting.keys()]) flush(debateId);
      await Promise.all(running);
    },
  };
}

async function tell(tx: Tx, debateId: string, reworded: Reworded): Promise<void> {
  const used = await tx
    .selectDistinct({ id: claim.link })
    .from(claim)
    .where(
      and(eq(claim.debateId, debateId), inArray(claim.link, [...reworded.keys()]), isNull(claim.archivedAt)),
    );
  if (used.length === 0) return;
  // Locked before they are read, so that numbers that are told later are newer.
  await tx.select({ id: debate.id }).from(debate).where(eq(debate.id, debateId)).for('no key update');
  const ids = used.flatMap(({ id }) => id ?? []);
  for (const one of await findClaims(tx, debateId, ids)) {
    const { argument, by } = reworded.get(one.id) ?? {};
    if (argument === undefined || by === undefined) continue;
    await appendEvent(tx, { debateId, by, happening: { kind: 'claim.worded', argument, claim: one } });
  }
}
