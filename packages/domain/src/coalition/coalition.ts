import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { type Day, daySchema } from '../time/time.ts';

const coalitionEntries = {
  name: v.pipe(
    v.string('A name must be text.'),
    v.trim(),
    v.minLength(1, 'Please name the coalition.'),
    v.maxLength(120, 'A name has at most 120 characters.'),
  ),
  /** Stakeholders that act together. One may be in several coalitions. */
  members: v.pipe(
    v.array(idSchema),
    v.minLength(2, 'A coalition has at least two members.'),
    v.maxLength(100, 'A coalition has at most 100 members.'),
    v.check((ids) => new Set(ids).size === ids.length, 'A member is named once.'),
  ),
  note: v.pipe(v.string(), v.trim(), v.maxLength(2000, 'A note has at most 2,000 characters.')),
  /** Its first and its last day; null where they are not known, or it has not ended. */
  since: v.nullable(daySchema),
  until: v.nullable(daySchema),
};
type Span = { readonly since: Day | null; readonly until: Day | null };
const endsAfterItBegins = ({ since, until }: Span) => since === null || until === null || since <= until;
const ends = 'It cannot end before it begins.';

/**
 * Stakeholders that act together for a time. It has no position of its own: what it shows is the spread of its members'.
 * An organisation that speaks for itself is a stakeholder.
 */
export const coalitionSchema = v.pipe(
  v.strictObject({ id: idSchema, ...coalitionEntries }),
  v.check((one) => endsAfterItBegins(one), ends),
);
export type Coalition = v.InferOutput<typeof coalitionSchema>;
export type CoalitionId = Coalition['id'];

export const newCoalitionSchema = v.pipe(
  v.strictObject(coalitionEntries),
  v.check((one) => endsAfterItBegins(one), ends),
);
export type NewCoalition = v.InferOutput<typeof newCoalitionSchema>;

/** Whether a coalition stands on a day. */
export const standsOn = ({ since, until }: Span, day: Day): boolean =>
  (since === null || since <= day) && (until === null || day <= until);
