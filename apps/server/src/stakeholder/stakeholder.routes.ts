import { newStakeholderSchema, stakeholderChangeSchema } from '@proviso/domain/stakeholder';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addStakeholder } from './add-stakeholder.ts';
import { changeStakeholder } from './change-stakeholder.ts';

export const stakeholderRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .post(
      '/',
      describeRoute({ summary: 'Add a stakeholder' }),
      validate('json', newStakeholderSchema),
      async (c) =>
        c.json({ stakeholder: await addStakeholder(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .patch(
      '/:stakeholder',
      describeRoute({ summary: 'Change a stakeholder, or its place among the others' }),
      validate('json', stakeholderChangeSchema),
      async (c) => {
        const change = c.req.valid('json');
        const id = c.req.param('stakeholder');
        return c.json({ stakeholder: await changeStakeholder(database, c.var.access, id, change) }, 200);
      },
    );
