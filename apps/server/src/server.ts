import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { openAPIRouteHandler } from 'hono-openapi';
import { apiRoutes } from './api.ts';
import { answerFailure } from './http/answer-failure.ts';
import { bodyLimits } from './http/body-limits.ts';
import type { Env } from './http/environment.ts';
import { findSession } from './http/find-session.ts';
import { healthRoutes } from './http/health.ts';
import { Problem, toResponse } from './http/problem.ts';
import { requestLog } from './http/request-log.ts';
import { refuseOtherSites } from './http/same-origin.ts';
import { ourHeaders } from './http/secure-headers.ts';
import { webApp } from './http/web-app.ts';
import type { Services } from './services.ts';

/** Everything that answers HTTP. Live sockets come in beside it: see http/upgrade.ts. */
export function createServer(services: Services) {
  const { configuration, log, sessions } = services;
  const app = new Hono<Env>();
  app.onError(answerFailure(log));
  app.use(requestLog(log), ourHeaders(configuration), compress());
  app.route('/', healthRoutes(services));
  app.use('/api/*', refuseOtherSites(configuration), bodyLimits());
  app.get('/api/openapi.json', openAPIRouteHandler(app, { documentation: { info: apiInfo } }));
  app.use('/api/*', findSession(sessions));
  app.route('/', apiRoutes(services));
  app.all('/api/*', (c) =>
    toResponse(c, new Problem(404, 'request.unknown', 'There is nothing at this address of the API.')),
  );
  app.route('/', webApp());
  return app;
}

const apiInfo = {
  title: 'Proviso',
  version: '0.1.0',
  description:
    'Structured debate and stance tracking. Failures are problems after RFC 9457 with a stable `code` and a sentence for the person in `detail`.',
};
