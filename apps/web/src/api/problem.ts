import type { Issue } from '@proviso/domain/issue';
import * as v from 'valibot';
import { say } from '../language/language.ts';

const problemSchema = v.object({
  status: v.number(),
  code: v.string(),
  detail: v.string(),
  issues: v.optional(v.array(v.object({ where: v.string(), message: v.string() }))),
});

/** Why the server did not do it (RFC 9457): `detail` is a sentence for the person, `code` is stable and dotted. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly issues: readonly Issue[];
};

/** What a request gives: the value, or the problem. A request never rejects. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A problem on its way through code that knows only exceptions, such as a query cache. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The value, or the problem thrown: for query functions. */
export function orThrow<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new ProblemError(answer.problem);
}

/** Any error as a problem that can be shown. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : unreadable(0);

export const unreachable: Problem = {
  status: 0,
  code: 'connection.unreachable',
  detail: say.problem.unreachable,
  issues: [],
};

const unreadable = (status: number): Problem => ({
  status,
  code: 'answer.unreadable',
  detail: say.problem.unreadable,
  issues: [],
});

/** Reads the body of a failed answer; what is not a problem document (a proxy's page, say) is told as such. */
export function readProblem(status: number, body: unknown): Problem {
  const result = v.safeParse(problemSchema, body);
  return result.success ? { ...result.output, issues: result.output.issues ?? [] } : unreadable(status);
}
