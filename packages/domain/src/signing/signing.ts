import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import type { StakeholderId } from '../stakeholder/stakeholder.ts';
import { momentSchema } from '../time/time.ts';

const signingEntries = {
  /** The saved package that is put before the parties. It never changes, so neither does what is signed. */
  package: idSchema,
  /** Whose signature it takes. */
  parties: v.pipe(
    v.array(idSchema),
    v.minLength(1, 'A signing takes at least one party.'),
    v.maxLength(100, 'A signing takes at most 100 parties.'),
    v.check((ids) => new Set(ids).size === ids.length, 'A party is named once.'),
  ),
};

/** A package put before the parties to be signed; in the open. */
export const signingSchema = v.strictObject({
  id: idSchema,
  ...signingEntries,
  by: idSchema,
  at: momentSchema,
});
export type Signing = v.InferOutput<typeof signingSchema>;
export const newSigningSchema = v.strictObject(signingEntries);
export type NewSigning = v.InferOutput<typeof newSigningSchema>;

const signatureEntries = {
  stakeholder: idSchema,
  /** False where the party refuses. */
  signs: v.boolean(),
  reason: v.pipe(
    v.string('A reason must be text.'),
    v.trim(),
    v.maxLength(1000, 'A reason has at most 1,000 characters.'),
  ),
};
type Checked = { readonly signs: boolean; readonly reason: string };
const reasonsARefusal = ({ signs, reason }: Checked) => signs || reason !== '';
const refusalReason = 'Whoever refuses says why.';

/** One party's word on a signing. Words are only ever added; the last of a party counts until all have signed. */
export const signatureSchema = v.pipe(
  v.strictObject({ id: idSchema, signing: idSchema, ...signatureEntries, by: idSchema, at: momentSchema }),
  v.check((signature) => reasonsARefusal(signature), refusalReason),
);
export type Signature = v.InferOutput<typeof signatureSchema>;
export const newSignatureSchema = v.pipe(
  v.strictObject(signatureEntries),
  v.check((signature) => reasonsARefusal(signature), refusalReason),
);
export type NewSignature = v.InferOutput<typeof newSignatureSchema>;

/** The last word of each party of a signing that has spoken. `signatures` in the order they were given. */
export const lastWords = (
  { id, parties }: Pick<Signing, 'id' | 'parties'>,
  signatures: readonly Signature[],
): ReadonlyMap<StakeholderId, Signature> =>
  new Map(
    signatures
      .filter(({ signing, stakeholder }) => signing === id && parties.includes(stakeholder))
      .map((one) => [one.stakeholder, one]),
  );

/** Signed once every party has; nobody takes a signature back after that. */
export function isSigned(
  signing: Pick<Signing, 'id' | 'parties'>,
  signatures: readonly Signature[],
): boolean {
  const words = lastWords(signing, signatures);
  return signing.parties.every((party) => words.get(party)?.signs === true);
}
