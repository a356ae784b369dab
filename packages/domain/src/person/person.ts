import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';

/** Roles in a debate, from the least to the most; each may all that the one before it may. */
export const roles = ['observer', 'suggester', 'contributor', 'editor', 'moderator', 'owner'] as const;
export type Role = (typeof roles)[number];
export const roleSchema = v.picklist(roles, `A role is one of ${roles.join(', ')}.`);

export const personNameSchema = v.pipe(
  v.string('A name must be text.'),
  v.trim(),
  v.minLength(1, 'Please give a name.'),
  v.maxLength(80, 'A name has at most 80 characters.'),
);

/** Somebody who takes part in a debate. The account behind it, if there is one, is no part of the debate. */
export const personSchema = v.strictObject({
  id: idSchema,
  name: personNameSchema,
  role: roleSchema,
  /** The stakeholder a delegate speaks for in a role-play. */
  speaksFor: v.nullable(idSchema),
});
export type Person = v.InferOutput<typeof personSchema>;
export type PersonId = Person['id'];

/** What others may change about a person; what is absent stays. */
export const personChangeSchema = v.partial(v.pick(personSchema, ['role', 'speaksFor']));
export type PersonChange = v.InferOutput<typeof personChangeSchema>;
