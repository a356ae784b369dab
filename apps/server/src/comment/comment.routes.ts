import {
  commentEditSchema,
  commentSearchSchema,
  commentSettlingSchema,
  commentWithdrawalSchema,
  newCommentSchema,
} from '@proviso/domain/comment';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addComment } from './add-comment.ts';
import { listComments } from './comment.queries.ts';
import { editComment } from './edit-comment.ts';
import { searchComments } from './search-comments.ts';
import { settleThread } from './settle-thread.ts';
import { withdrawComment } from './withdraw-comment.ts';

const searchSchema = v.strictObject({ text: commentSearchSchema });

export const commentRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'Every comment, in the order they were written' }), async (c) =>
      c.json({ comments: await listComments(database.db, c.var.access.debateId) }, 200),
    )
    .get(
      '/search',
      describeRoute({ summary: 'Comments that have the words of a text, the newest first' }),
      validate('query', searchSchema),
      async (c) => {
        const { text } = c.req.valid('query');
        return c.json({ comments: await searchComments(database.db, c.var.access.debateId, text) }, 200);
      },
    )
    .post(
      '/',
      describeRoute({ summary: 'Say something about a claim, a stance or a suggestion' }),
      validate('json', newCommentSchema),
      async (c) => c.json({ comment: await addComment(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .post(
      '/:comment/edit',
      describeRoute({ summary: 'Word one’s own comment anew' }),
      validate('json', commentEditSchema),
      async (c) => {
        const { text } = c.req.valid('json');
        return c.json(
          { comment: await editComment(database, c.var.access, c.req.param('comment'), text) },
          200,
        );
      },
    )
    .post(
      '/:comment/withdraw',
      describeRoute({ summary: 'Take a comment back, or hide another’s with a reason' }),
      validate('json', commentWithdrawalSchema),
      async (c) => {
        const { reason } = c.req.valid('json');
        return c.json(
          { comment: await withdrawComment(database, c.var.access, c.req.param('comment'), reason) },
          200,
        );
      },
    )
    .post(
      '/:comment/settle',
      describeRoute({ summary: 'Settle a thread, or open it again' }),
      validate('json', commentSettlingSchema),
      async (c) => {
        const { settled } = c.req.valid('json');
        return c.json(
          { comment: await settleThread(database, c.var.access, c.req.param('comment'), settled) },
          200,
        );
      },
    );
