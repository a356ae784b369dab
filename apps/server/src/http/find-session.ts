import { createMiddleware } from 'hono/factory';
import type { Sessions } from '../account/sessions.ts';
import type { Env } from './environment.ts';

/** Finds out who is signed in, and renews their cookie when half its time is over. */
export const findSession = (sessions: Sessions) =>
  createMiddleware<Env>(async (c, next) => {
    const { account, setCookie } = await sessions.find(c.req.header('cookie'));
    c.set('account', account);
    c.header('cache-control', 'no-store');
    await next();
    // What the route itself sets (signing in, signing out) is newer.
    if (setCookie !== null && !c.res.headers.has('set-cookie')) c.header('set-cookie', setCookie);
  });
