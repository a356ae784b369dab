import type { Issue } from '@proviso/domain/issue';
import { unstorable } from '@proviso/domain/storable';
import type { Env, MiddlewareHandler } from 'hono';
import { validator } from 'hono-openapi';
import type * as v from 'valibot';
import { Problem } from './problem.ts';

type Part = 'json' | 'query' | 'param';

/** Checks a part of the request by a schema, and that storage would give it back as it is; what is wrong becomes one problem with an issue for each place. */
export const validate = <P extends Part, S extends v.GenericSchema>(
  part: P,
  schema: S,
): MiddlewareHandler<
  Env,
  string,
  { in: { [K in P]: v.InferInput<S> }; out: { [K in P]: v.InferOutput<S> } }
> =>
  validator(part, schema, (result) => {
    const issues: readonly Issue[] = result.success
      ? unstorable(result.data)
      : result.error.slice(0, 50).map(({ path, message }) => ({
          where: (path ?? [])
            .map((step) => (typeof step === 'object' ? String(step.key) : String(step)))
            .join('.'),
          message,
        }));
    if (result.success && issues.length === 0) return;
    const first = issues[0];
    throw new Problem(422, 'input.invalid', first ? first.message : 'That input cannot be read.', issues);
  });
