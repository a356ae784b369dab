import { type Actor, can } from '@proviso/domain/access';
import type { CaucusNote } from '@proviso/domain/caucus';
import { by } from '@proviso/domain/order';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { caucusNote } from '../database/schema.ts';

/** The notes of every delegation into whose room a reader may look, replaced ones too, in the order they were written. */
export async function listCaucusNotes(
  db: Db,
  { debateId, actor, phase, visibility }: DebateAccess,
): Promise<CaucusNote[]> {
  const rows = await db.select().from(caucusNote).where(eq(caucusNote.debateId, debateId));
  const may = (who: Actor, stakeholder: string) =>
    can(who, 'caucus.read', { phase, visibility, stakeholder });
  return rows
    .filter(({ stakeholderId }) => may(actor, stakeholderId))
    .map(toNote)
    .sort(
      by(
        ({ at }) => at,
        ({ id }) => id,
      ),
    );
}

export async function findCaucusNote(tx: Tx, debateId: string, id: string): Promise<CaucusNote | undefined> {
  const [row] = await tx
    .select()
    .from(caucusNote)
    .where(and(eq(caucusNote.debateId, debateId), eq(caucusNote.id, id)));
  return row && toNote(row);
}

/** The note that replaces another, if there is one: a note is replaced once. */
export async function isReplaced(tx: Tx, debateId: string, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: caucusNote.id })
    .from(caucusNote)
    .where(and(eq(caucusNote.debateId, debateId), eq(caucusNote.follows, id)));
  return row !== undefined;
}

export const insertCaucusNote = (tx: Tx, debateId: string, note: CaucusNote): Promise<void> =>
  insertAll(tx, caucusNote, [
    {
      id: note.id,
      kind: note.kind,
      text: note.text,
      follows: note.follows,
      by: note.by,
      debateId,
      stakeholderId: note.stakeholder,
      provisionId: note.provision,
      at: new Date(note.at),
    },
  ]);

const toNote = (row: typeof caucusNote.$inferSelect): CaucusNote => ({
  id: row.id,
  stakeholder: row.stakeholderId,
  kind: row.kind,
  provision: row.provisionId,
  text: row.text,
  follows: row.follows,
  by: row.by,
  at: row.at.toISOString(),
});
