import * as v from 'valibot';
import { personNameSchema } from '../person/person.ts';
import { atMost } from '../text/at-most.ts';

export const emailSchema = v.pipe(
  v.string('An e-mail address must be text.'),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, 'That e-mail address is too long.'),
  v.email('That does not look like an e-mail address.'),
);

export const passwordSchema = v.pipe(
  v.string('A password must be text.'),
  v.minLength(10, 'A password needs at least 10 characters.'),
  v.maxLength(200, 'A password has at most 200 characters.'),
);

export const signUpSchema = v.strictObject({
  email: emailSchema,
  password: passwordSchema,
  name: personNameSchema,
});
export type SignUp = v.InferOutput<typeof signUpSchema>;

/** Signing in asks nothing of the password's form: what was once accepted must always be accepted. */
export const signInSchema = v.strictObject({
  email: emailSchema,
  password: v.pipe(v.string(), atMost(1000)),
});
export type SignIn = v.InferOutput<typeof signInSchema>;

/** An account as its owner sees it. A guest joined by an invite link with a name only and has no e-mail. */
export type Account = { readonly id: string; readonly name: string; readonly email: string | null };
