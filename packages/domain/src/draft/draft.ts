import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { atMost } from '../text/at-most.ts';
import { daySchema } from '../time/time.ts';

export const draftStatuses = ['leaked', 'proposed', 'official', 'adopted', 'withdrawn'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** One text of the proposal. Rival and successive drafts stand side by side, in the order of their days. */
export const draftSchema = v.strictObject({
  id: idSchema,
  title: v.pipe(v.string(), v.trim(), v.minLength(1, 'Please give the draft a title.'), atMost(200)),
  /** A name of one to three words for headings and columns: "Leaked draft". */
  shortTitle: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Please give the draft a short title.'),
    atMost(40),
  ),
  issuer: v.pipe(v.string(), atMost(200)),
  date: daySchema,
  status: v.picklist(draftStatuses, `A status is one of ${draftStatuses.join(', ')}.`),
  /** How it came out: who published it, from what, how certain its text is. */
  provenance: v.pipe(v.string(), atMost(5000)),
});
export type Draft = v.InferOutput<typeof draftSchema>;
export type DraftId = Draft['id'];

export const newDraftSchema = v.omit(draftSchema, ['id']);
export type NewDraft = v.InferOutput<typeof newDraftSchema>;
