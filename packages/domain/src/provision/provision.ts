import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { atMost, atMostOf } from '../text/at-most.ts';

export const certainties = ['reported', 'unclear', 'confirmed'] as const;

const themeSchema = v.pipe(v.string(), v.trim(), v.minLength(1, 'A theme has a name.'), atMost(60));

/** One clause of a draft. Provisions nest: a sub-provision names its parent, in the same draft. */
export const provisionSchema = v.strictObject({
  id: idSchema,
  draft: idSchema,
  parent: v.nullable(idSchema),
  /** As the draft numbers it: "6", "6.1", "IV(a)". */
  number: v.pipe(v.string(), v.trim(), v.minLength(1, 'Please give the provision a number.'), atMost(20)),
  heading: v.pipe(v.string(), v.trim(), v.minLength(1, 'Please give the provision a heading.'), atMost(200)),
  text: v.pipe(v.string(), v.maxLength(10_000, 'The text of a provision has at most 10,000 characters.')),
  /** The first theme is the one it is listed under. */
  themes: v.pipe(v.array(themeSchema), atMostOf(10)),
  /** Stakeholders that must give something up under it, and those that receive. */
  gives: v.pipe(v.array(idSchema), atMostOf(50)),
  receives: v.pipe(v.array(idSchema), atMostOf(50)),
  /** How certain the wording is, and why. */
  certainty: v.picklist(certainties, `How certain a wording is: ${certainties.join(', ')}.`),
  certaintyNote: v.pipe(v.string(), atMost(2000)),
  /** Place among its siblings, ascending, compared as text (fractional index). */
  order: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/, 'An order key has letters and digits only.')),
});
export type Provision = v.InferOutput<typeof provisionSchema>;
export type ProvisionId = Provision['id'];

export const newProvisionSchema = v.omit(provisionSchema, ['id', 'order']);
export type NewProvision = v.InferOutput<typeof newProvisionSchema>;

export const lineageKinds = ['kept', 'amended', 'split', 'merged', 'deleted', 'new'] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** How a provision of one draft relates to another's. `deleted` has no later provision, `new` has no earlier one. */
export const lineageSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    kind: v.picklist(lineageKinds, `A lineage is one of ${lineageKinds.join(', ')}.`),
    /** The draft that did it: it keeps, amends, deletes. */
    draft: idSchema,
    earlier: v.nullable(idSchema),
    later: v.nullable(idSchema),
    note: v.pipe(v.string(), atMost(2000)),
  }),
  v.check(
    ({ kind, earlier, later }) =>
      (earlier === null) === (kind === 'new') && (later === null) === (kind === 'deleted'),
    'A deleted provision has no later one, a new one no earlier one, and every other lineage has both.',
  ),
);
export type Lineage = v.InferOutput<typeof lineageSchema>;

/** How a provision that is being added relates to an earlier one; `deleted` has no later one, so it cannot be said here. */
export const newLineageSchema = v.pipe(
  v.strictObject({
    kind: v.picklist(
      ['kept', 'amended', 'split', 'merged', 'new'],
      'A new provision is kept, amended, split, merged or new.',
    ),
    earlier: v.nullable(idSchema),
    note: v.optional(v.pipe(v.string(), atMost(2000)), ''),
  }),
  v.check(
    ({ kind, earlier }) => (earlier === null) === (kind === 'new'),
    'A new provision has no earlier one; every other lineage names it.',
  ),
);
export const provisionAdditionSchema = v.strictObject({
  ...newProvisionSchema.entries,
  lineage: v.optional(newLineageSchema),
});
export type ProvisionAddition = v.InferOutput<typeof provisionAdditionSchema>;
