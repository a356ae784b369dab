import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { isDatabaseUnavailable } from '../database/unavailable.ts';
import type { Env } from './environment.ts';
import { Problem, toResponse } from './problem.ts';

/** Turns whatever was thrown into a problem: ours as it is, the unexpected into a 500 that is logged under the request's number. */
export const answerFailure =
  (log: Logger): ErrorHandler<Env> =>
  (error, c) => {
    const requestId = c.var.requestId;
    if (error instanceof Problem) return toResponse(c, error);
    if (error instanceof HTTPException && error.status === 400)
      return toResponse(
        c,
        new Problem(
          400,
          'input.not_json',
          'The body of the request is not JSON. Check it for a missing quote, comma or bracket.',
        ),
      );
    if (isDatabaseUnavailable(error)) {
      log.warn({ requestId, reason: error.message }, 'the database does not answer');
      return toResponse(
        c,
        new Problem(
          503,
          'database.unavailable',
          'The database does not answer right now. What you typed is kept; please try again in a moment.',
        ),
      );
    }
    log.error({ requestId, err: error }, 'a request failed');
    return toResponse(
      c,
      new Problem(
        500,
        'server.failed',
        `Something failed here that should not have. Please try again; if it stays so, report the number ${requestId}.`,
      ),
    );
  };
