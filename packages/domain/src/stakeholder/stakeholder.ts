import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';

export const stakeholderKinds = ['state', 'organisation', 'group', 'person'] as const;
export const processParts = ['drafted', 'consulted', 'informed', 'excluded', 'unknown'] as const;

/** A party with a stake. */
export const stakeholderSchema = v.strictObject({
  id: idSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'Please name the stakeholder.'), v.maxLength(200)),
  /** For columns: "Ukraine", "E3". */
  shortName: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Please give a short name.'),
    v.maxLength(24, 'A short name has at most 24 characters.'),
  ),
  kind: v.picklist(stakeholderKinds, `A stakeholder is a ${stakeholderKinds.join(', ')}.`),
  /** The stakeholder it belongs to or speaks for: an envoy for a state. */
  parent: v.nullable(idSchema),
  /** Its part in how the proposal came about. */
  part: v.picklist(processParts, `Its part is one of ${processParts.join(', ')}.`),
  /** Whether the deal needs its consent. */
  consentNeeded: v.boolean(),
  note: v.pipe(v.string(), v.maxLength(2000)),
  /** Place among the stakeholders, ascending, compared as text (fractional index). */
  order: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/, 'An order key has letters and digits only.')),
});
export type Stakeholder = v.InferOutput<typeof stakeholderSchema>;
export type StakeholderId = Stakeholder['id'];
export const newStakeholderSchema = v.omit(stakeholderSchema, ['id', 'order']);
export type NewStakeholder = v.InferOutput<typeof newStakeholderSchema>;
