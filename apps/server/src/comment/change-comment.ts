import type { Action } from '@proviso/domain/access';
import { asRead, type Comment } from '@proviso/domain/comment';
import { idSchema } from '@proviso/domain/identity';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import { is } from 'valibot';
import { type DebateAccess, permit } from '../access/debate-access.ts';
import type { Database, Tx } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findComment, updateComment } from './comment.queries.ts';

type Change = {
  readonly action: Extract<Action, `comment.${string}`>;
  readonly happening: 'comment.edited' | 'comment.withdrawn' | 'comment.settled';
  /** What the comment is afterwards; null where it is that already. Throws a problem where it may not be done. */
  readonly change: (
    comment: Comment,
    by: PersonId,
    at: Moment,
    tx: Tx,
  ) => Comment | null | Promise<Comment | null>;
  /** What else is written with it. */
  readonly within?: (tx: Tx, changed: Comment) => Promise<void>;
};

/** Changes one comment and tells of it; gives it as readers see it. */
export const changeComment = async (
  database: Database,
  access: DebateAccess,
  id: string,
  { action, happening, change, within }: Change,
): Promise<Comment> => {
  const unknown = () => new Problem(404, 'comment.unknown', 'There is no such comment in this debate.');
  const found = is(idSchema, id) ? await findComment(database.db, access.debateId, id) : null;
  if (!found) throw unknown();
  const about = { author: found.by }; // who wrote it never changes
  return commit(database, access, { action, about }, async (tx, { debateId, by, access: now, tell }) => {
    permit(now, action, about);
    const comment = await findComment(tx, debateId, id);
    if (!comment) throw unknown();
    if (comment.withdrawn !== null)
      throw new Problem(
        409,
        'comment.is_withdrawn',
        'That comment was withdrawn; nothing more can be done to it.',
      );
    const changed = await change(comment, by, new Date().toISOString(), tx);
    if (changed === null) return asRead(comment);
    await updateComment(tx, debateId, changed);
    await within?.(tx, changed);
    await tell({ kind: happening, comment: asRead(changed) });
    return asRead(changed);
  });
};
