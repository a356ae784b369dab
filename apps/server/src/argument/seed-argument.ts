import { seedUpdate } from '@proviso/document/seed-argument';
import { type ArgumentId, subjectOf } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { argument, argumentLog, claim, debate, debatePackage, source, stance } from '../database/schema.ts';

/** What an argument begins with, and whose doing it is. */
export type NewArgument = {
  readonly wording: string;
  readonly claims: readonly Omit<Claim, 'argument'>[];
  readonly by: PersonId;
};

/**
 * Makes an argument with what it begins with: its log and the rows of its claims. The
 * claims keep their own authors. The provision's row must hold the same wording already.
 */
export async function seedArgument(
  tx: Tx,
  debateId: string,
  argumentId: ArgumentId,
  { by, ...seed }: NewArgument,
): Promise<void> {
  const isEmpty = seed.wording === '' && seed.claims.length === 0;
  await tx.insert(argument).values({ debateId, id: argumentId, seq: isEmpty ? 0 : 1 });
  if (isEmpty) return;
  const bytes = seedUpdate(seed);
  await tx
    .insert(argumentLog)
    .values({ debateId, argumentId, seq: 1, people: [by], by: [1], lengths: [bytes.length], bytes });
  const rows = seed.claims.map(({ archived, createdAt, editedAt, ...rest }) => ({
    debateId,
    argumentId,
    ...rest,
    createdAt: new Date(createdAt),
    editedAt: editedAt === null ? null : new Date(editedAt),
    archivedBy: archived?.by ?? null,
    archivedAt: archived ? new Date(archived.at) : null,
    archivedReason: archived?.reason ?? null,
  }));
  await insertAll(tx, claim, rows);
}

/**
 * Makes the empty argument about a stance, a source or a package where there is none yet. False where there is no such thing to argue
 * about; a provision gets its argument when it is made.
 */
export async function ensureArgument(tx: Tx, debateId: string, argumentId: ArgumentId): Promise<boolean> {
  const { kind, id } = subjectOf(argumentId);
  if (kind === 'provision') return false;
  // Whoever changes the debate's phase or roles fences its arguments: this one must be there before that, or come after it.
  await tx.select({ id: debate.id }).from(debate).where(eq(debate.id, debateId)).for('share');
  const table = { stance, source, package: debatePackage }[kind];
  const [found] = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.debateId, debateId), eq(table.id, id)));
  if (!found) return false;
  await tx.insert(argument).values({ debateId, id: argumentId }).onConflictDoNothing();
  return true;
}
