import { provisionAdditionSchema } from '@proviso/domain/provision';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addProvision } from './add-provision.ts';

export const provisionRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>().post(
    '/',
    describeRoute({ summary: 'Add a provision, and how it relates to an earlier one' }),
    validate('json', provisionAdditionSchema),
    async (c) => c.json(await addProvision(database, c.var.access, c.req.valid('json')), 201),
  );
