import { and, asc, eq, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '../database/database.ts';
import { argument } from '../database/schema.ts';

/**
 * Closes the live rooms of a debate to everything that was decided by the old phase, visibility or roles: their next
 * commit fails at the fence, on every node, and is decided anew. First thing in the transaction: rooms lock their
 * argument before the debate, and so must everybody. Gives the way to close those, too, that are made meanwhile: to be
 * called when the debate is locked, because from then on there can be no more of them.
 */
export async function fenceArguments(tx: Tx, debateId: string): Promise<() => Promise<void>> {
  const known = await tx
    .select({ id: argument.id })
    .from(argument)
    .where(eq(argument.debateId, debateId))
    .orderBy(asc(argument.id))
    .for('no key update');
  await tx
    .update(argument)
    .set({ lockEpoch: sql`${argument.lockEpoch} + 1` })
    .where(eq(argument.debateId, debateId));
  return async () => {
    const ids = known.map(({ id }) => id);
    await tx
      .update(argument)
      .set({ lockEpoch: sql`${argument.lockEpoch} + 1` })
      .where(and(eq(argument.debateId, debateId), notInArray(argument.id, ids)));
  };
}
