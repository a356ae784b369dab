import { newPackageSchema } from '@proviso/domain/package';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { listPackages } from './package.queries.ts';
import { savePackage } from './save-package.ts';

export const packageRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'Every package that was saved, in that order' }), async (c) =>
      c.json({ packages: await listPackages(database.db, c.var.access.debateId) }, 200),
    )
    .post(
      '/',
      describeRoute({ summary: 'Save a choice of wordings as one deal' }),
      validate('json', newPackageSchema),
      async (c) => c.json({ package: await savePackage(database, c.var.access, c.req.valid('json')) }, 201),
    );
