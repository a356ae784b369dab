import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { momentSchema } from '../time/time.ts';

/** What a package says about one matter: the provisions whose text is taken; none where it is left out. */
export const packageChoiceSchema = v.strictObject({
  /** The provision that stands for the matter, in whatever draft: the one that was asked about. */
  provision: idSchema,
  /** The wording that is taken. Several provisions where a draft splits the matter. */
  wordings: v.pipe(
    v.array(idSchema),
    v.maxLength(20, 'A wording consists of at most 20 provisions.'),
    v.check((ids) => new Set(ids).size === ids.length, 'A provision is taken once.'),
  ),
});
export type PackageChoice = v.InferOutput<typeof packageChoiceSchema>;

const packageEntries = {
  name: v.pipe(
    v.string('A name must be text.'),
    v.trim(),
    v.minLength(1, 'Please give the package a name.'),
    v.maxLength(120, 'A name has at most 120 characters.'),
  ),
  /** Why this deal, in plain words; may be empty. */
  note: v.pipe(v.string(), v.trim(), v.maxLength(2000, 'A note has at most 2,000 characters.')),
  choices: v.pipe(
    v.array(packageChoiceSchema),
    v.minLength(1, 'A package says something about at least one provision.'),
    v.maxLength(1000, 'A package says something about at most 1,000 provisions.'),
  ),
  /** The package that this one changes. */
  follows: v.nullable(idSchema),
};

const saysOnce = ({ choices }: { readonly choices: readonly PackageChoice[] }) =>
  new Set(choices.map(({ provision }) => provision)).size === choices.length;
const takesOnce = ({ choices }: { readonly choices: readonly PackageChoice[] }) => {
  const taken = choices.flatMap(({ wordings }) => wordings);
  return new Set(taken).size === taken.length;
};
const sentences = {
  once: 'A package says one thing about each provision.',
  taken: 'A provision is taken once in a package.',
};

/**
 * A choice of wording for each provision, taken as one deal. A saved package never changes; a changed one is a further
 * record that names what it follows.
 */
export const packageSchema = v.pipe(
  v.strictObject({ id: idSchema, ...packageEntries, savedBy: idSchema, savedAt: momentSchema }),
  v.check((one) => saysOnce(one), sentences.once),
  v.check((one) => takesOnce(one), sentences.taken),
);
export type Package = v.InferOutput<typeof packageSchema>;
export type PackageId = Package['id'];

export const newPackageSchema = v.pipe(
  v.strictObject(packageEntries),
  v.check((one) => saysOnce(one), sentences.once),
  v.check((one) => takesOnce(one), sentences.taken),
);
export type NewPackage = v.InferOutput<typeof newPackageSchema>;
