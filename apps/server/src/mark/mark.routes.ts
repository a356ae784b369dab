import { markAnswerSchema, markSettlingSchema, newMarkSchema } from '@proviso/domain/mark';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { answerMark } from './answer-mark.ts';
import { listMarks } from './mark.queries.ts';
import { setMark } from './set-mark.ts';
import { settleMark, withdrawMark } from './settle-mark.ts';

export const markRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'Every mark on a claim, settled ones too' }), async (c) =>
      c.json({ marks: await listMarks(database.db, c.var.access.debateId) }, 200),
    )
    .post(
      '/',
      describeRoute({ summary: 'Mark a claim as in need of a decision' }),
      validate('json', newMarkSchema),
      async (c) => c.json({ mark: await setMark(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .post(
      '/:mark/answer',
      describeRoute({ summary: 'Answer a mark on a claim of one’s own' }),
      validate('json', markAnswerSchema),
      async (c) => {
        const { text } = c.req.valid('json');
        return c.json({ mark: await answerMark(database, c.var.access, c.req.param('mark'), text) }, 200);
      },
    )
    .post(
      '/:mark/settle',
      describeRoute({ summary: 'Uphold or dismiss a mark, with a sentence' }),
      validate('json', markSettlingSchema),
      async (c) => {
        const how = c.req.valid('json');
        return c.json({ mark: await settleMark(database, c.var.access, c.req.param('mark'), how) }, 200);
      },
    )
    .post('/:mark/withdraw', describeRoute({ summary: 'Take a mark back' }), async (c) =>
      c.json({ mark: await withdrawMark(database, c.var.access, c.req.param('mark')) }, 200),
    );
