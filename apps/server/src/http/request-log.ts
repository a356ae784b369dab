import { newId } from '@proviso/domain/identity';
import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';
import type { Env } from './environment.ts';

/** Gives each request a number, which the answer carries too, and writes one line when it is done. */
export const requestLog = (log: Logger) =>
  createMiddleware<Env>(async (c, next) => {
    const requestId = newId();
    c.set('requestId', requestId);
    c.set('account', null);
    c.header('x-request-id', requestId);
    const begun = performance.now();
    await next();
    const level = c.res.status >= 500 ? 'error' : 'info';
    log[level](
      {
        requestId,
        method: c.req.method,
        path: withoutSecrets(c.req.path),
        status: c.res.status,
        ms: Math.round(performance.now() - begun),
        account: c.var.account?.id,
      },
      'request',
    );
  });

/** A path without the code of an invite, which lets whoever reads it in. Queries and bodies are never logged. */
export const withoutSecrets = (path: string): string => path.replace(/\/(invites|join)\/[^/]+/g, '/$1/…');
