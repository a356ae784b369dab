import type { Issue } from '@proviso/domain/issue';
import type { Context } from 'hono';
import * as v from 'valibot';

/** A problem as it goes over the wire: RFC 9457, with our stable code and the issues of bad input. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  /** Stable and dotted, such as `stance.provision_unknown`. */
  code: v.string(),
  /** One sentence for the person: what happened, and what to do. */
  detail: v.string(),
  issues: v.optional(v.array(v.object({ where: v.string(), message: v.string() }))),
});
export type ProblemBody = v.InferOutput<typeof problemSchema>;

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;

const titles: Record<ProblemStatus, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Something failed here',
  503: 'Not available now',
};

/** Why a request was not done. Use cases throw it; `toResponse` is the one place that turns it into HTTP. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly code: string;
  readonly issues: readonly Issue[];

  constructor(status: ProblemStatus, code: string, detail: string, issues: readonly Issue[] = []) {
    super(detail);
    this.status = status;
    this.code = code;
    this.issues = issues;
  }

  body(): ProblemBody {
    return {
      type: 'about:blank',
      title: titles[this.status],
      status: this.status,
      code: this.code,
      detail: this.message,
      ...(this.issues.length > 0 && { issues: [...this.issues] }),
    };
  }
}

export const toResponse = (c: Context, problem: Problem): Response =>
  c.body(JSON.stringify(problem.body()), problem.status, { 'content-type': 'application/problem+json' });
