import { Hono } from 'hono';
import { loadAccess } from './access/load-access.ts';
import { accountRoutes } from './account/account.routes.ts';
import type { DebateEnv, Env } from './http/environment.ts';
import type { Services } from './services.ts';
import { stanceRoutes } from './stance/stance.routes.ts';

/** The routes below one debate; each knows who is asking, and nothing answers for a debate that one may not read. */
const inDebate = (services: Services) =>
  new Hono<DebateEnv>().use(loadAccess(services)).route('/stances', stanceRoutes(services));

/** All routes of the API; their types are what the web app's client is made from. */
export const apiRoutes = (services: Services) =>
  new Hono<Env>().route('/account', accountRoutes(services)).route('/debates/:debate', inDebate(services));

/** `hc<Api>('/')` */
export type Api = ReturnType<typeof typedApi>;
const typedApi = (services: Services) => new Hono<Env>().route('/api', apiRoutes(services));
