import { by } from '@proviso/domain/order';
import type { Suggestion, SuggestionId } from '@proviso/domain/suggestion';
import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { suggestion } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** Every suggestion of a debate, settled ones too, in the order they were made. */
export async function listSuggestions(db: Db, debateId: string): Promise<Suggestion[]> {
  const rows = await db.select().from(suggestion).where(eq(suggestion.debateId, debateId));
  return rows.map(toSuggestion).sort(
    by(
      ({ at }) => at,
      ({ id }) => id,
    ),
  );
}

/** A suggestion that nobody has settled yet; a problem where it is another. */
export async function demandOpenSuggestion(db: Db, debateId: string, id: SuggestionId): Promise<Suggestion> {
  const [row] = await db
    .select()
    .from(suggestion)
    .where(and(eq(suggestion.debateId, debateId), eq(suggestion.id, id)));
  if (!row) throw new Problem(404, 'suggestion.unknown', 'There is no such suggestion in this debate.');
  if (row.settled !== null)
    throw new Problem(409, 'suggestion.is_settled', `That suggestion is ${row.settled.outcome} already.`);
  return toSuggestion(row);
}

export const insertSuggestions = (
  tx: Tx,
  debateId: string,
  suggestions: readonly Suggestion[],
): Promise<void> =>
  insertAll(
    tx,
    suggestion,
    suggestions.map(({ argument, claim, at, ...one }) => ({
      ...one,
      debateId,
      argumentId: argument,
      claimId: claim,
      at: new Date(at),
    })),
  );

/** Which claim a suggestion is about, and what that would answer: of claims that are merged. */
export async function placeSuggestion(
  tx: Tx,
  debateId: string,
  { id, claim, answers }: Suggestion,
): Promise<void> {
  await tx
    .update(suggestion)
    .set({ claimId: claim, answers })
    .where(and(eq(suggestion.debateId, debateId), eq(suggestion.id, id)));
}

export async function updateSettled(
  tx: Tx,
  debateId: string,
  { id, settled }: Pick<Suggestion, 'id' | 'settled'>,
): Promise<void> {
  await tx
    .update(suggestion)
    .set({ settled })
    .where(and(eq(suggestion.debateId, debateId), eq(suggestion.id, id)));
}

const toSuggestion = ({
  id,
  kind,
  argumentId,
  claimId,
  was,
  text,
  answers,
  side,
  reason,
  by,
  at,
  settled,
}: typeof suggestion.$inferSelect): Suggestion => ({
  id,
  kind,
  argument: argumentId,
  claim: claimId,
  was,
  text,
  answers,
  side,
  reason,
  by,
  at: at.toISOString(),
  settled,
});
