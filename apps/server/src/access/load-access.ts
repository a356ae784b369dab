import { createMiddleware } from 'hono/factory';
import type { DebateEnv } from '../http/environment.ts';
import type { Services } from '../services.ts';
import { findAccess } from './debate-access.ts';

/**
 * Below `/api/debates/:debate`: finds out who is asking, or answers that there is no such debate. `Event-Seq` says as of
 * which of the debate's events the answer is, at least: what it tells was read after that.
 */
export const loadAccess = ({ database }: Pick<Services, 'database'>) =>
  createMiddleware<DebateEnv, '/:debate'>(async (c, next) => {
    const access = await findAccess(database.db, c.req.param('debate'), c.var.account?.id ?? null);
    c.set('access', access);
    await next();
    c.header('event-seq', String(access.eventSeq));
  });
