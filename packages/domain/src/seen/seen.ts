import * as v from 'valibot';
import type { ArgumentId } from '../argument/argument.ts';
import { argumentIdSchema } from '../argument/argument.ts';
import type { Claim, ClaimId } from '../claim/claim.ts';
import { idSchema } from '../identity/identity.ts';
import type { PersonId } from '../person/person.ts';
import type { Moment } from '../time/time.ts';

/** After this long without a sign of somebody, coming again is another visit. In milliseconds. */
export const visitEndsAfter = 30 * 60_000;

/** What is new to one reader: everything others wrote since `since`, but what they have seen. */
export type Seen = {
  readonly since: Moment;
  readonly claims: readonly ClaimId[];
  /** How many claims are new, argument by argument; those without any are left out. */
  readonly fresh: readonly { readonly argument: ArgumentId; readonly claims: number }[];
};

/** What somebody says they have seen: some claims, an argument, all of the debate. */
export const seeingSchema = v.variant('what', [
  v.strictObject({
    what: v.literal('claims'),
    claims: v.pipe(
      v.array(idSchema),
      v.minLength(1, 'Please name a claim.'),
      v.maxLength(10_000, 'At most 10,000 claims at once; mark the argument as seen instead.'),
    ),
  }),
  v.strictObject({ what: v.literal('argument'), argument: argumentIdSchema }),
  v.strictObject({ what: v.literal('everything') }),
]);
export type Seeing = v.InferOutput<typeof seeingSchema>;

/**
 * When what was there before a reader's present visit ends: where they come again after a while, with the last sign of
 * them; else where it ended before. All by the server's clock.
 */
export const newSinceAfter = (
  former: { readonly hereAt: Moment; readonly newSince: Moment },
  now: Moment,
): Moment => (Date.parse(now) - Date.parse(former.hereAt) > visitEndsAfter ? former.hereAt : former.newSince);

/** Whether a claim is new to a reader. One without a time is on its way from the reader themselves. */
export const isNewTo = (
  claim: Pick<Claim, 'id'> & { readonly author: PersonId | null; readonly createdAt: Moment | null },
  { me, since, seen }: { readonly me: PersonId; readonly since: Moment; readonly seen: ReadonlySet<ClaimId> },
): boolean =>
  claim.createdAt !== null && claim.createdAt > since && claim.author !== me && !seen.has(claim.id);
