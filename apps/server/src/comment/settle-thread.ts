import type { Comment } from '@proviso/domain/comment';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { Problem } from '../http/problem.ts';
import { changeComment } from './change-comment.ts';

/** Says that a thread has come to its end, or that it has not after all. Replies can be written either way. */
export const settleThread = (
  database: Database,
  access: DebateAccess,
  id: string,
  isSettled: boolean,
): Promise<Comment> =>
  changeComment(database, access, id, {
    action: 'comment.settle',
    happening: 'comment.settled',
    change(comment, by, at) {
      if (comment.answers !== null)
        throw new Problem(422, 'comment.not_first', 'A thread is settled by the comment that opened it.');
      if ((comment.settled !== null) === isSettled) return null;
      return { ...comment, settled: isSettled ? { by, at } : null };
    },
  });
