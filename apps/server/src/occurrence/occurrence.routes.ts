import { newOccurrenceSchema } from '@proviso/domain/occurrence';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addOccurrence } from './add-occurrence.ts';
import { changeOccurrence } from './change-occurrence.ts';
import { listOccurrences } from './occurrence.queries.ts';

export const occurrenceRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'What happened in the world, in the order of days' }), async (c) =>
      c.json({ occurrences: await listOccurrences(database.db, c.var.access.debateId) }, 200),
    )
    .post(
      '/',
      describeRoute({ summary: 'Enter something that happened' }),
      validate('json', newOccurrenceSchema),
      async (c) =>
        c.json({ occurrence: await addOccurrence(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .put(
      '/:occurrence',
      describeRoute({ summary: 'Change an entry' }),
      validate('json', newOccurrenceSchema),
      async (c) => {
        const entry = c.req.valid('json');
        const id = c.req.param('occurrence');
        return c.json({ occurrence: await changeOccurrence(database, c.var.access, id, entry) }, 200);
      },
    );
