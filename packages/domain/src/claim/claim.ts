import * as v from 'valibot';
import { argumentIdSchema } from '../argument/argument.ts';
import { idSchema } from '../identity/identity.ts';
import { atMost } from '../text/at-most.ts';
import { momentSchema } from '../time/time.ts';

/** In UTF-16 units, as the browser's text fields and Yjs count. */
export const longestClaim = 500;

/**
 * How a claim bears on what it answers. A pro or con is for or against it (the argument's subject where `answers` is
 * null, else that claim). An undercut answers the step from the claim `answers` to what that claim answers: "true, but it
 * does not matter here".
 */
export const sides = ['pro', 'con', 'undercut'] as const;
export type Side = (typeof sides)[number];

export const claimSchema = v.strictObject({
  id: idSchema,
  argument: argumentIdSchema,
  answers: v.nullable(idSchema),
  side: v.picklist(sides, `A side is one of ${sides.join(', ')}.`),
  /** Place among the answers of one claim, ascending, compared as text (fractional index). */
  order: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/, 'An order key has letters and digits only.')),
  /** Claims with the same side, the same `answers` and the same joint id only work together. */
  joint: v.nullable(idSchema),
  /** The claim that is used here a second time; a link has no text and no answers of its own. */
  link: v.nullable(idSchema),
  text: v.pipe(v.string(), v.maxLength(longestClaim, `A claim has at most ${longestClaim} characters.`)),
  author: idSchema,
  createdAt: momentSchema,
  /** When its text was last changed after it was made. */
  editedAt: v.nullable(momentSchema),
  archived: v.nullable(
    v.strictObject({ by: idSchema, at: momentSchema, reason: v.pipe(v.string(), atMost(1000)) }),
  ),
});
export type Claim = v.InferOutput<typeof claimSchema>;
export type ClaimId = Claim['id'];

/** How many claims an argument has at its top on either side, and in all; without archived ones. */
export type ClaimCounts = { readonly pro: number; readonly con: number; readonly total: number };

/** A new place for a claim: what it answers, on which side, and where among the answers. */
export const claimMoveSchema = v.pick(claimSchema, ['answers', 'side', 'order']);
export type ClaimMove = v.InferOutput<typeof claimMoveSchema>;

/** The premise that a claim is to work together with. */
export const claimJoiningSchema = v.strictObject({ premise: idSchema });

/** Where a claim is to be used a second time: in any argument of the debate. */
export const claimLinkingSchema = v.pick(claimSchema, ['argument', 'answers', 'side']);
export type ClaimLinking = v.InferOutput<typeof claimLinkingSchema>;

const reasonSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'Please say why the claim is archived.'),
  v.maxLength(1000, 'A reason has at most 1,000 characters.'),
);
export const claimArchivingSchema = v.strictObject({ reason: reasonSchema });

/** Claims of one argument that are archived or restored together. */
export const mostAtOnce = 500;
const severalSchema = v.pipe(
  v.array(idSchema),
  v.minLength(1, 'Name at least one claim.'),
  v.maxLength(mostAtOnce, `At most ${mostAtOnce} claims can be changed at once.`),
);
export const claimsArchivingSchema = v.strictObject({ claims: severalSchema, reason: reasonSchema });
export const claimsRestoringSchema = v.strictObject({ claims: severalSchema });
