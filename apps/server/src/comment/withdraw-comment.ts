import type { Comment } from '@proviso/domain/comment';
import { and, eq, sql } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database, Tx } from '../database/database.ts';
import { event } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import { changeComment } from './change-comment.ts';

/**
 * Takes a comment back: one's own, or, with a reason, another's as a moderator. That there was one stays; its words are given
 * to nobody from then on, not in the past of the feed either. They stay in the database.
 */
export const withdrawComment = (
  database: Database,
  access: DebateAccess,
  id: string,
  reason: string,
): Promise<Comment> =>
  changeComment(database, access, id, {
    action: 'comment.withdraw',
    happening: 'comment.withdrawn',
    change(comment, by, at) {
      if (comment.by !== by && reason === '')
        throw new Problem(422, 'comment.reason_missing', 'Please say why it is hidden.', [
          { where: 'reason', message: 'Whoever wrote it is told why; please give a reason.' },
        ]);
      return { ...comment, withdrawn: { by, at, reason } };
    },
    within: (tx, { id }) => blotOut(tx, access.debateId, id),
  });

/** Takes the words out of the events that told of a comment. It reads the whole feed of the debate, and is rare. */
async function blotOut(tx: Tx, debateId: string, id: string): Promise<void> {
  await tx
    .update(event)
    .set({
      happening: sql`jsonb_set(jsonb_set(${event.happening}, '{comment,text}', '""'), '{comment,earlier}', '[]')`,
    })
    .where(
      and(
        eq(event.debateId, debateId),
        sql`${event.happening} ->> 'kind' like 'comment.%'`,
        sql`${event.happening} -> 'comment' ->> 'id' = ${id}`,
      ),
    );
}
