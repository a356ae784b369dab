import { newDraftSchema } from '@proviso/domain/draft';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { addDraft } from './add-draft.ts';

export const draftRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>().post(
    '/',
    describeRoute({ summary: 'Add a draft' }),
    validate('json', newDraftSchema),
    async (c) => c.json({ draft: await addDraft(database, c.var.access, c.req.valid('json')) }, 201),
  );
