import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import type { StakeholderId } from '../stakeholder/stakeholder.ts';
import type { Moment } from '../time/time.ts';
import { personNameSchema, type Role, roleSchema } from './person.ts';

export const newInviteSchema = v.strictObject({
  role: roleSchema,
  speaksFor: v.optional(v.nullable(idSchema), null),
  /** How long the link works. */
  days: v.pipe(
    v.number('Please say for how many days the link works.'),
    v.integer('Days are whole.'),
    v.minValue(1, 'A link works for at least one day.'),
    v.maxValue(90, 'A link works for at most 90 days.'),
  ),
  /** How many people may join by it; null for any number. */
  uses: v.optional(
    v.nullable(
      v.pipe(
        v.number(),
        v.integer('People are whole.'),
        v.minValue(1, 'A link is for at least one person.'),
        v.maxValue(10_000, 'A link is for at most 10,000 people; leave it open for more.'),
      ),
    ),
    null,
  ),
});
export type NewInvite = v.InferOutput<typeof newInviteSchema>;

/** A link that lets people in, as those see it who may hand it out. */
export type Invite = {
  /** The secret of the link: 128 random bits. */
  readonly code: string;
  /** Where it leads: `/join/<code>`. */
  readonly path: string;
  readonly role: Role;
  readonly speaksFor: StakeholderId | null;
  readonly createdAt: Moment;
  readonly expiresAt: Moment;
  readonly usesLeft: number | null;
};

/** Joining by a link; the name is for those who are not signed in. */
export const joinByInviteSchema = v.strictObject({ name: v.optional(personNameSchema) });
