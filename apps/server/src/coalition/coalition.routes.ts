import { newCoalitionSchema } from '@proviso/domain/coalition';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addCoalition } from './add-coalition.ts';
import { changeCoalition } from './change-coalition.ts';
import { listCoalitions } from './coalition.queries.ts';

export const coalitionRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'Every coalition' }), async (c) =>
      c.json({ coalitions: await listCoalitions(database.db, c.var.access.debateId) }, 200),
    )
    .post(
      '/',
      describeRoute({ summary: 'Form a coalition' }),
      validate('json', newCoalitionSchema),
      async (c) =>
        c.json({ coalition: await addCoalition(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .put(
      '/:coalition',
      describeRoute({ summary: 'Change a coalition' }),
      validate('json', newCoalitionSchema),
      async (c) => {
        const entry = c.req.valid('json');
        const id = c.req.param('coalition');
        return c.json({ coalition: await changeCoalition(database, c.var.access, id, entry) }, 200);
      },
    );
