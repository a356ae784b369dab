import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import { mostClaimsTold } from '@proviso/domain/event';
import type { PersonId } from '@proviso/domain/person';
import { eq } from 'drizzle-orm';
import type { ArgumentKey } from '../argument/argument-key.ts';
import type { Append } from '../argument/log/argument-log.ts';
import type { Database, Tx } from '../database/database.ts';
import { debate } from '../database/schema.ts';
import { countClaimsOf } from '../debate/count-claims.ts';
import { appendEvent } from '../event/commit.ts';
import { inTurn } from '../event/in-turn.ts';
import { findClaims } from './claim.queries.ts';

/** What a room wrote, as far as others may have to be told of it. */
export type Written = Pick<Append, 'created' | 'edited' | 'rows'>;

export type ClaimAnnouncer = {
  /** Takes note of what was committed; costs a comparison where there is nothing to tell. */
  readonly wrote: (key: ArgumentKey, written: Written) => void;
  /** Tells what is left to tell. */
  close(): Promise<void>;
};

/** In milliseconds: so long new claims are gathered, so that forty who write at once make few events. */
const gatherFor = 100;
const tryAgainAfter = 1000;
/** In milliseconds: so long somebody's edits of one claim count as one. */
const oneEdit = 3_600_000;

type Batch = { readonly argument: ArgumentId; readonly by: PersonId; readonly ids: Set<ClaimId> };
type Waiting = { readonly created: Map<string, Batch>; readonly edited: Map<string, Batch> };

/**
 * Tells the feed of claims that are written in live documents. It does so after they are committed and beside the rooms, so that no
 * letter and no claim waits for it. What a process that is killed had not told yet is not told: the claims are there, and pages
 * count them at their next visit.
 */
export function announceClaims(
  database: Database,
  onError: (error: unknown) => void = () => {},
): ClaimAnnouncer {
  const waiting = new Map<string, Waiting>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Set<Promise<void>>();
  const lastEdits = new Map<string, number>();
  let isClosed = false;

  const gather = (
    debateId: string,
    what: keyof Waiting,
    batch: Omit<Batch, 'ids'>,
    ids: Iterable<ClaimId>,
  ) => {
    const of = waiting.get(debateId) ?? { created: new Map(), edited: new Map() };
    waiting.set(debateId, of);
    const name = `${batch.argument} ${batch.by}`;
    const known = of[what].get(name) ?? { ...batch, ids: new Set() };
    of[what].set(name, known);
    for (const id of ids) known.ids.add(id);
    soon(debateId, gatherFor);
  };
  const soon = (debateId: string, delay: number) => {
    if (timers.has(debateId)) return;
    timers.set(
      debateId,
      setTimeout(() => void flush(debateId), delay),
    );
  };
  const flush = (debateId: string): Promise<void> => {
    clearTimeout(timers.get(debateId));
    timers.delete(debateId);
    const now = waiting.get(debateId);
    if (!now) return Promise.resolve();
    waiting.delete(debateId);
    const telling = inTurn(debateId, () => database.transaction((tx) => tellAll(tx, debateId, now)))
      .catch((error: unknown) => {
        onError(error);
        if (isClosed) return;
        for (const what of ['created', 'edited'] as const)
          for (const { ids, ...batch } of now[what].values()) gather(debateId, what, batch, ids);
        clearTimeout(timers.get(debateId));
        timers.delete(debateId);
        soon(debateId, tryAgainAfter);
      })
      .finally(() => running.delete(telling));
    running.add(telling);
    return telling;
  };

  /** Whether somebody begins to edit another's claim. Who of several in one group it was is seen at a later letter. */
  const isNewEdit = (key: ArgumentKey, id: ClaimId, by: PersonId): boolean => {
    const name = `${key.debateId} ${id} ${by}`;
    const now = Date.now();
    const last = lastEdits.get(name);
    if (last !== undefined && now - last < oneEdit) return false;
    if (lastEdits.size > 10_000) lastEdits.clear();
    lastEdits.set(name, now);
    return true;
  };

  return {
    wrote(key, { created, edited, rows }) {
      if (isClosed) return;
      const argument = key.argumentId;
      for (const { id, author } of created) gather(key.debateId, 'created', { argument, by: author }, [id]);
      const by = rows[0]?.by;
      if (by === undefined) return;
      for (const { id, author } of edited) {
        // Of most letters this is all there is to see: people type in their own claims.
        if (author === by || rows.some((row) => row.by !== by)) continue;
        if (isNewEdit(key, id, by)) gather(key.debateId, 'edited', { argument, by }, [id]);
      }
    },
    async close() {
      isClosed = true;
      for (const debateId of [...waiting.keys()]) void flush(debateId);
      await Promise.all(running);
    },
  };
}

async function tellAll(tx: Tx, debateId: string, { created, edited }: Waiting): Promise<void> {
  // Locked first, so that numbers that are told later are newer.
  await tx.select({ id: debate.id }).from(debate).where(eq(debate.id, debateId)).for('no key update');
  for (const { argument, by, ids } of created.values()) {
    const isFew = ids.size <= mostClaimsTold;
    const claims: readonly Claim[] = isFew ? await findClaims(tx, debateId, [...ids]) : [];
    const counts = await countClaimsOf(tx, debateId, argument);
    await appendEvent(tx, {
      debateId,
      by,
      happening: { kind: 'claim.created', argument, claims, total: ids.size, counts },
    });
  }
  for (const { argument, by, ids } of edited.values())
    for (const claim of await findClaims(tx, debateId, [...ids]))
      await appendEvent(tx, { debateId, by, happening: { kind: 'claim.edited', argument, claim } });
}
