import { Hono } from 'hono';
import { accountRoutes } from './account/account.routes.ts';
import { importRoutes } from './archive/import.routes.ts';
import { debatesRoutes } from './debate/debate.routes.ts';
import type { Env } from './http/environment.ts';
import { inviteRoutes } from './person/invite.routes.ts';
import type { Services } from './services.ts';

/** All routes of the API; their types are what the web app's client is made from: `hc<Api>('/')`. */
export const apiRoutes = (services: Services) =>
  new Hono<Env>()
    .basePath('/api')
    .route('/account', accountRoutes(services))
    .route('/debates', debatesRoutes(services))
    .route('/invites', inviteRoutes(services))
    .route('/imports', importRoutes(services));

export type Api = ReturnType<typeof apiRoutes>;
