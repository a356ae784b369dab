import type { Issue } from '@proviso/domain/issue';
import type { Env, MiddlewareHandler } from 'hono';
import { validator } from 'hono-openapi';
import type * as v from 'valibot';
import { Problem } from './problem.ts';

type Part = 'json' | 'query' | 'param';

/** Checks a part of the request by a schema; what is wrong becomes one problem with an issue for each place. */
export const validate = <P extends Part, S extends v.GenericSchema>(
  part: P,
  schema: S,
): MiddlewareHandler<
  Env,
  string,
  { in: { [K in P]: v.InferInput<S> }; out: { [K in P]: v.InferOutput<S> } }
> =>
  validator(part, schema, (result) => {
    if (result.success) return;
    const issues: Issue[] = result.error.slice(0, 50).map(({ path, message }) => ({
      where: (path ?? [])
        .map((step) => (typeof step === 'object' ? String(step.key) : String(step)))
        .join('.'),
      message,
    }));
    const first = issues[0];
    throw new Problem(422, 'input.invalid', first ? first.message : 'That input cannot be read.', issues);
  });
