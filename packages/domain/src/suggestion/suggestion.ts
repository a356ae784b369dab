import * as v from 'valibot';
import { reaches } from '../access/access.ts';
import { argumentIdSchema } from '../argument/argument.ts';
import { type Claim, type ClaimId, longestClaim, sides } from '../claim/claim.ts';
import { idSchema } from '../identity/identity.ts';
import type { Person, PersonId } from '../person/person.ts';
import { momentSchema } from '../time/time.ts';

/** What is suggested: other words for a claim, a new claim, another place for a claim. */
export const suggestionKinds = ['wording', 'claim', 'move'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** What became of a suggestion. Its maker withdraws it; others accept or decline. */
export const suggestionOutcomes = ['accepted', 'declined', 'withdrawn'] as const;
export type SuggestionOutcome = (typeof suggestionOutcomes)[number];

const words = v.pipe(
  v.string('The words of a claim must be text.'),
  v.maxLength(longestClaim, `A claim has at most ${longestClaim} characters.`),
);
const wordsOfAClaim = v.pipe(words, v.trim(), v.minLength(1, 'Please write what the claim should say.'));
const reason = v.pipe(v.string(), v.trim(), v.maxLength(1000, 'A reason has at most 1,000 characters.'));
const side = v.picklist(sides, `A side is one of ${sides.join(', ')}.`);
const undercutAnswers = 'An undercut answers the step of a claim; choose that claim.';

/**
 * What somebody who may not do it themselves proposes to do. It is settled once, and never changed. Fields that a kind
 * has no use for are empty: `was` and `text` of a move, `answers` and `side` of a wording, `claim` of a new claim.
 */
export const suggestionSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    kind: v.picklist(suggestionKinds, `A suggestion is one of ${suggestionKinds.join(', ')}.`),
    argument: argumentIdSchema,
    /** The claim that would change; null for a new one. */
    claim: v.nullable(idSchema),
    /** The words that a change of wording was made on. */
    was: words,
    text: words,
    /** What the claim would answer; null for the argument's subject. */
    answers: v.nullable(idSchema),
    side: v.nullable(side),
    /** Why, in plain words; may be empty. */
    reason,
    by: idSchema,
    at: momentSchema,
    settled: v.nullable(
      v.strictObject({
        outcome: v.picklist(suggestionOutcomes),
        by: idSchema,
        at: momentSchema,
        reason,
        /** The claim that an accepted suggestion made or changed. */
        claim: v.nullable(idSchema),
      }),
    ),
  }),
  v.check(
    ({ kind, claim }) => (kind === 'claim') === (claim === null),
    'A suggestion names the claim that it would change, and none if it would add one.',
  ),
  v.check(
    ({ kind, side: to }) => (kind === 'wording') === (to === null),
    'A suggestion of a place names a side, and one of a wording does not.',
  ),
  v.check(({ side: to, answers }) => to !== 'undercut' || answers !== null, undercutAnswers),
);
export type Suggestion = v.InferOutput<typeof suggestionSchema>;
export type SuggestionId = Suggestion['id'];

/**
 * The claim that a suggestion stands at: the one that it would change, the new one that it made, else the one that the new
 * one would answer. Null at the argument's subject.
 */
export const placeOfSuggestion = ({
  claim,
  answers,
  settled,
}: Pick<Suggestion, 'claim' | 'answers' | 'settled'>): ClaimId | null => claim ?? settled?.claim ?? answers;

const newPlace = { answers: v.nullable(idSchema), side };
export const newSuggestionSchema = v.variant(
  'kind',
  [
    v.pipe(
      v.strictObject({
        kind: v.literal('wording'),
        claim: idSchema,
        was: words,
        text: wordsOfAClaim,
        reason,
      }),
      v.check(({ was, text }) => was !== text, 'These are the words that the claim has already.'),
    ),
    v.strictObject({
      kind: v.literal('claim'),
      argument: argumentIdSchema,
      ...newPlace,
      text: wordsOfAClaim,
      reason,
    }),
    v.strictObject({ kind: v.literal('move'), claim: idSchema, ...newPlace, reason }),
  ],
  `A suggestion is one of ${suggestionKinds.join(', ')}.`,
);
export type NewSuggestion = v.InferOutput<typeof newSuggestionSchema>;

/** Accepting: `rebase` says that the claim's words were seen to have changed since, and that it may go onto those. */
export const acceptanceSchema = v.strictObject({ rebase: v.optional(v.boolean(), false) });

export const decliningSchema = v.strictObject({
  reason: v.pipe(reason, v.minLength(1, 'Please say why it is declined.')),
});

/**
 * Who should hear that a suggestion was made: the author of the claim that it would change; for a new claim, the author of
 * the claim that it would answer. Where that is nobody, the editors and those above them; never its maker.
 */
export function toldOfSuggestion(
  { by, claim, answers }: Suggestion,
  claims: { readonly get: (id: string) => Pick<Claim, 'author'> | undefined },
  people: readonly Person[],
): readonly PersonId[] {
  const about = claim ?? answers;
  const author = about === null ? undefined : claims.get(about)?.author;
  const editors = people.filter(({ role }) => reaches(role, 'editor')).map(({ id }) => id);
  const told = author === undefined ? editors : [author];
  return told.filter((id) => id !== by);
}
