import { createMiddleware } from 'hono/factory';
import type { DebateEnv } from '../http/environment.ts';
import type { Services } from '../services.ts';
import { findAccess } from './debate-access.ts';

/** Below `/api/debates/:debate`: finds out who is asking, or answers that there is no such debate. */
export const loadAccess = ({ database }: Pick<Services, 'database'>) =>
  createMiddleware<DebateEnv, '/:debate'>(async (c, next) => {
    c.set('access', await findAccess(database.db, c.req.param('debate'), c.var.account?.id ?? null));
    await next();
  });
