import * as v from 'valibot';
import { reaches } from '../access/access.ts';
import type { Claim } from '../claim/claim.ts';
import { idSchema } from '../identity/identity.ts';
import type { Person, PersonId } from '../person/person.ts';
import { momentSchema } from '../time/time.ts';

/** What somebody finds wrong with a claim. A duplicate names the claim it repeats; a misplaced one, where it belongs. */
export const markKinds = [
  'unsupported',
  'not-a-claim',
  'unclear',
  'duplicate',
  'off-topic',
  'several',
  'misplaced',
  'abusive',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** How a mark ended: it was right, it was not, or whoever set it took it back. */
export const markOutcomes = ['upheld', 'dismissed', 'withdrawn'] as const;
export type MarkOutcome = (typeof markOutcomes)[number];

const sentence = (what: string) =>
  v.pipe(
    v.string(`${what} must be text.`),
    v.trim(),
    v.maxLength(1000, `${what} has at most 1,000 characters.`),
  );
const note = sentence('A note');
const required = (what: string, ask: string) => v.pipe(sentence(what), v.minLength(1, ask));

const markEntries = {
  claim: idSchema,
  kind: v.picklist(markKinds, `A mark is one of ${markKinds.join(', ')}.`),
  /** Of a duplicate, the claim that it repeats; of a misplaced one, the claim that it should answer. */
  other: v.nullable(idSchema),
  note,
};
type Entry = {
  readonly kind: MarkKind;
  readonly claim: string;
  readonly other: string | null;
  readonly note: string;
};
const namesOther = ({ kind, other }: Entry) => kind !== 'duplicate' || other !== null;
const saysWhere = ({ kind, other, note: said }: Entry) =>
  kind !== 'misplaced' || other !== null || said !== '';
const hasUse = ({ kind, other }: Entry) => other === null || kind === 'duplicate' || kind === 'misplaced';
const isAnother = ({ claim, other }: Entry) => claim !== other;
const sentences = {
  namesOther: 'Please choose the claim that this one repeats.',
  saysWhere: 'Please choose where the claim belongs, or say it in the note.',
  hasUse: 'Only a duplicate or a misplaced claim names another claim.',
  isAnother: 'A claim cannot repeat or answer itself; choose another.',
};

/**
 * A remark on a claim that calls for a decision. Its author can answer it; it is settled once, and stays readable then.
 * Nobody has two open marks of one kind on one claim.
 */
export const markSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    ...markEntries,
    by: idSchema,
    at: momentSchema,
    /** What the claim's author says to it. */
    answer: v.nullable(v.strictObject({ by: idSchema, at: momentSchema, text: sentence('An answer') })),
    settled: v.nullable(
      v.strictObject({
        outcome: v.picklist(markOutcomes),
        by: idSchema,
        at: momentSchema,
        reason: sentence('A reason'),
      }),
    ),
  }),
  v.check((one) => namesOther(one), sentences.namesOther),
  v.check((one) => saysWhere(one), sentences.saysWhere),
  v.check((one) => hasUse(one), sentences.hasUse),
  v.check((one) => isAnother(one), sentences.isAnother),
);
export type Mark = v.InferOutput<typeof markSchema>;
export type MarkId = Mark['id'];

export const newMarkSchema = v.pipe(
  v.strictObject(markEntries),
  v.check((one) => namesOther(one), sentences.namesOther),
  v.check((one) => saysWhere(one), sentences.saysWhere),
  v.check((one) => hasUse(one), sentences.hasUse),
  v.check((one) => isAnother(one), sentences.isAnother),
);
export type NewMark = v.InferOutput<typeof newMarkSchema>;

export const markAnswerSchema = v.strictObject({ text: required('An answer', 'Please write your answer.') });

export const markSettlingSchema = v.strictObject({
  outcome: v.picklist(['upheld', 'dismissed'], 'A mark is upheld or dismissed.'),
  reason: required('A reason', 'Please say in a sentence why.'),
});
export type MarkSettling = v.InferOutput<typeof markSettlingSchema>;

/** Who should hear that a mark was set: the claim's author and the moderators, but not whoever set it. */
export function toldOfMark(
  { by }: Mark,
  { author }: Pick<Claim, 'author'>,
  people: readonly Person[],
): readonly PersonId[] {
  const told = new Set([
    author,
    ...people.filter(({ role }) => reaches(role, 'moderator')).map(({ id }) => id),
  ]);
  told.delete(by);
  return [...told];
}
