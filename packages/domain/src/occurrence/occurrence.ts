import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { daySchema, momentSchema } from '../time/time.ts';

const occurrenceEntries = {
  day: daySchema,
  title: v.pipe(
    v.string('A title must be text.'),
    v.trim(),
    v.minLength(1, 'Please say what happened.'),
    v.maxLength(200, 'A title has at most 200 characters.'),
  ),
  note: v.pipe(v.string(), v.trim(), v.maxLength(2000, 'A note has at most 2,000 characters.')),
  /** Where it is reported; none is entered without. */
  source: idSchema,
  locator: v.pipe(v.string(), v.trim(), v.maxLength(100, 'A place in a source has at most 100 characters.')),
};

/** Something that happened in the world, beside which positions moved: a day, and where it is reported. */
export const occurrenceSchema = v.strictObject({
  id: idSchema,
  ...occurrenceEntries,
  addedBy: idSchema,
  addedAt: momentSchema,
});
export type Occurrence = v.InferOutput<typeof occurrenceSchema>;

export const newOccurrenceSchema = v.strictObject(occurrenceEntries);
export type NewOccurrence = v.InferOutput<typeof newOccurrenceSchema>;
