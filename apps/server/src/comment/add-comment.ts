import { type Comment, mentionedIn, type NewComment } from '@proviso/domain/comment';
import { newId } from '@proviso/domain/identity';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences, type Reference } from '../access/references.ts';
import type { Database, Tx } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findComment, insertComments } from './comment.queries.ts';

/** Says something beside the argument. A reply to a reply joins the thread: threads are one level deep. */
export const addComment = (database: Database, access: DebateAccess, entry: NewComment): Promise<Comment> =>
  commit(database, access, { action: 'comment.add' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(tx, debateId, [[entry.on.kind, entry.on.id, 'on.id'], ...mentionsOf(entry.text)]);
    const answers = entry.answers === null ? null : await demandThread(tx, debateId, entry, entry.answers);
    const comment: Comment = {
      ...entry,
      answers,
      id: newId(),
      by,
      at: new Date().toISOString(),
      earlier: [],
      withdrawn: null,
      settled: null,
    };
    await insertComments(tx, debateId, [comment]);
    await tell({ kind: 'comment.added', comment });
    return comment;
  });

/** Whoever is mentioned is in the debate. */
export const mentionsOf = (text: string): readonly Reference[] =>
  mentionedIn(text).map((person) => ['person', person, 'text']);

/** The comment that opened the thread which is answered. */
async function demandThread(tx: Tx, debateId: string, { on }: NewComment, id: string): Promise<string> {
  const answered = await findComment(tx, debateId, id);
  if (answered === null || answered.on.kind !== on.kind || answered.on.id !== on.id)
    throw new Problem(422, 'comment.unknown', 'There is no such comment there to answer.', [
      { where: 'answers', message: 'There is no such comment there to answer.' },
    ]);
  return answered.answers ?? answered.id;
}
