import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { momentSchema } from '../time/time.ts';

const settlementEntries = {
  /** The assessment that is to count; with it come its conditions and its quotes. */
  stance: idSchema,
  reason: v.pipe(
    v.string('A reason must be text.'),
    v.trim(),
    v.minLength(1, 'Please say why this assessment is to count.'),
    v.maxLength(2000, 'A reason has at most 2,000 characters.'),
  ),
};

/**
 * A moderator's word on which of several analysts' assessments of a cell counts, and why. Settlements are only ever added;
 * the assessments that it passes over stay beside it.
 */
export const settlementSchema = v.strictObject({
  id: idSchema,
  ...settlementEntries,
  settledBy: idSchema,
  settledAt: momentSchema,
});
export type Settlement = v.InferOutput<typeof settlementSchema>;

export const newSettlementSchema = v.strictObject(settlementEntries);
export type NewSettlement = v.InferOutput<typeof newSettlementSchema>;
