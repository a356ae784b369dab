import * as v from 'valibot';

/** One thing wrong with an input: where it is, and a sentence that says what is wrong and how to mend it. */
export type Issue = {
  /** A path such as `stances.3.heldSince`, or `line 12`; empty for the whole input. */
  readonly where: string;
  readonly message: string;
};

/** What reading an input gives: the value, or what is wrong with it. Bad input never throws. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads an unknown value by a schema; at most 50 issues, so that a hostile input cannot make a huge answer. */
export function read<S extends v.GenericSchema>(schema: S, input: unknown): Reading<v.InferOutput<S>> {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    issues: result.issues
      .slice(0, 50)
      .map((issue) => ({ where: v.getDotPath(issue) ?? '', message: issue.message })),
  };
}
