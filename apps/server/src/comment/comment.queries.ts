import { asRead, type Comment, type CommentId, type Discussed } from '@proviso/domain/comment';
import { by } from '@proviso/domain/order';
import { and, eq, or } from 'drizzle-orm';
import type { Db, Tx } from '../database/database.ts';
import { insertAll } from '../database/insert-all.ts';
import { comment } from '../database/schema.ts';

/** Every comment of a debate as readers are given it, in the order they were written. */
export async function listComments(db: Db, debateId: string): Promise<Comment[]> {
  const rows = await db.select().from(comment).where(eq(comment.debateId, debateId));
  return rows.map((row) => asRead(toComment(row))).sort(inOrder);
}

/** One comment with its words, also where it was withdrawn: for the commands that change it. */
export async function findComment(db: Db, debateId: string, id: CommentId): Promise<Comment | null> {
  const [row] = await db
    .select()
    .from(comment)
    .where(and(eq(comment.debateId, debateId), eq(comment.id, id)));
  return row ? toComment(row) : null;
}

/** The thread that a comment opened, with that comment, in the order they were written. */
export async function listThread(db: Db, debateId: string, first: CommentId): Promise<Comment[]> {
  const rows = await db
    .select()
    .from(comment)
    .where(and(eq(comment.debateId, debateId), or(eq(comment.id, first), eq(comment.answers, first))));
  return rows.map((row) => asRead(toComment(row))).sort(inOrder);
}

/** All that is said about one thing, in the order it was written. */
export async function listCommentsOn(db: Db, debateId: string, { kind, id }: Discussed): Promise<Comment[]> {
  const rows = await db
    .select()
    .from(comment)
    .where(and(eq(comment.debateId, debateId), eq(comment.onKind, kind), eq(comment.onId, id)));
  return rows.map((row) => asRead(toComment(row))).sort(inOrder);
}

export const insertComments = (tx: Tx, debateId: string, comments: readonly Comment[]): Promise<void> =>
  insertAll(
    tx,
    comment,
    comments.map((one) => ({ debateId, ...toRow(one) })),
  );

/** Writes a comment as it is now in the place of what it was. */
export async function updateComment(tx: Tx, debateId: string, changed: Comment): Promise<void> {
  const { id, ...row } = toRow(changed);
  await tx
    .update(comment)
    .set(row)
    .where(and(eq(comment.debateId, debateId), eq(comment.id, id)));
}

/** Puts every comment on one thing under another: of claims that are merged. */
export async function moveComments(
  tx: Tx,
  debateId: string,
  { from, to }: { readonly from: Discussed; readonly to: Discussed },
): Promise<void> {
  await tx
    .update(comment)
    .set({ onKind: to.kind, onId: to.id })
    .where(and(eq(comment.debateId, debateId), eq(comment.onKind, from.kind), eq(comment.onId, from.id)));
}

const inOrder = by<Comment>(
  ({ at }) => at,
  ({ id }) => id,
);

const toComment = (row: typeof comment.$inferSelect): Comment => ({
  id: row.id,
  on: { kind: row.onKind, id: row.onId },
  answers: row.answers,
  text: row.text,
  by: row.by,
  at: row.at.toISOString(),
  earlier: row.earlier,
  withdrawn:
    row.withdrawnBy === null || row.withdrawnAt === null
      ? null
      : { by: row.withdrawnBy, at: row.withdrawnAt.toISOString(), reason: row.withdrawnReason ?? '' },
  settled:
    row.settledBy === null || row.settledAt === null
      ? null
      : { by: row.settledBy, at: row.settledAt.toISOString() },
});

const toRow = ({ on, at, withdrawn, settled, ...comment }: Comment) => ({
  ...comment,
  onKind: on.kind,
  onId: on.id,
  at: new Date(at),
  withdrawnBy: withdrawn?.by ?? null,
  withdrawnAt: withdrawn && new Date(withdrawn.at),
  withdrawnReason: withdrawn?.reason ?? null,
  settledBy: settled?.by ?? null,
  settledAt: settled && new Date(settled.at),
});
