import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { atMost } from '../text/at-most.ts';

export const stakeholderKinds = ['state', 'organisation', 'group', 'person'] as const;
export const processParts = ['drafted', 'consulted', 'informed', 'excluded', 'unknown'] as const;

/** The colours a stakeholder can have, by name; how each looks on light and on dark is the page's. Never the only sign. */
export const stakeholderColours = [
  'blue',
  'teal',
  'green',
  'olive',
  'ochre',
  'rust',
  'rose',
  'violet',
] as const;
export type StakeholderColour = (typeof stakeholderColours)[number];

/** A party with a stake. */
export const stakeholderSchema = v.strictObject({
  id: idSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'Please name the stakeholder.'), atMost(200)),
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
  note: v.pipe(v.string(), atMost(2000)),
  colour: v.optional(
    v.nullable(v.picklist(stakeholderColours, `A colour is one of ${stakeholderColours.join(', ')}.`)),
    null,
  ),
  /** Place among the stakeholders, ascending, compared as text (fractional index). */
  order: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/, 'An order key has letters and digits only.')),
});
export type Stakeholder = v.InferOutput<typeof stakeholderSchema>;
export type StakeholderId = Stakeholder['id'];
export const newStakeholderSchema = v.omit(stakeholderSchema, ['id', 'order']);
export type NewStakeholder = v.InferOutput<typeof newStakeholderSchema>;

/** What of a stakeholder is changed. `after` moves it behind another one; null moves it to the front. */
export const stakeholderChangeSchema = v.strictObject({
  ...v.partial(newStakeholderSchema).entries,
  // Without the default of the whole record: what is not named stays.
  colour: v.optional(stakeholderSchema.entries.colour.wrapped),
  after: v.optional(v.nullable(idSchema)),
});
export type StakeholderChange = v.InferOutput<typeof stakeholderChangeSchema>;

/** Whether a stakeholder would belong to itself, by however many steps, if it belonged to `parent`. */
export function belongsToItself(
  stakeholders: readonly Pick<Stakeholder, 'id' | 'parent'>[],
  id: StakeholderId,
  parent: StakeholderId | null,
): boolean {
  const parents = new Map(stakeholders.map((one) => [one.id, one.parent]));
  const seen = new Set<StakeholderId>();
  for (let at = parent; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
