import type { Comment } from '@proviso/domain/comment';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { Problem } from '../http/problem.ts';
import { mentionsOf } from './add-comment.ts';
import { changeComment } from './change-comment.ts';

/** Nobody words a comment so many times in good faith, and all of its wordings are kept and sent along. */
const mostWordings = 50;

/** Words one's own comment anew. What it said before is kept and can be read by everybody. */
export const editComment = (
  database: Database,
  access: DebateAccess,
  id: string,
  text: string,
): Promise<Comment> =>
  changeComment(database, access, id, {
    action: 'comment.edit',
    happening: 'comment.edited',
    async change(comment, _, at, tx) {
      if (comment.text === text) return null;
      if (comment.earlier.length >= mostWordings)
        throw new Problem(
          409,
          'comment.edited_often',
          'This comment was worded anew 50 times. Say the rest in a reply.',
        );
      await demandReferences(tx, access.debateId, mentionsOf(text));
      return { ...comment, text, earlier: [...comment.earlier, { text: comment.text, until: at }] };
    },
  });
