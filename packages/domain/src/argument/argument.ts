import * as v from 'valibot';

/** What can be argued about. One thing has at most one argument, because the argument's id is made from the thing. */
export const argumentSubjects = ['provision', 'stance', 'source', 'package'] as const;
export type ArgumentSubject = { readonly kind: (typeof argumentSubjects)[number]; readonly id: string };

/** `provision:leaked-6`: kind and id of what it is about. */
export const argumentIdSchema = v.pipe(
  v.string(),
  v.regex(
    /^(provision|stance|source|package):[a-z0-9][a-z0-9-]{0,63}$/,
    'An argument is named after what it is about, such as provision:6.',
  ),
);
export type ArgumentId = v.InferOutput<typeof argumentIdSchema>;

export const argumentId = ({ kind, id }: ArgumentSubject): ArgumentId => `${kind}:${id}`;

/** The thing an argument is about. Throws on an id that the schema would refuse. */
export function subjectOf(argument: ArgumentId): ArgumentSubject {
  const at = argument.indexOf(':');
  const kind = argumentSubjects.find((known) => known === argument.slice(0, at));
  if (kind === undefined) throw new Error(`Not an argument id: ${argument}`);
  return { kind, id: argument.slice(at + 1) };
}
