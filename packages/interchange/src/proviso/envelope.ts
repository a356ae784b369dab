import { archiveSchema } from '@proviso/domain/archive';
import * as v from 'valibot';

/** Counts up when a file of the new kind could not be read, or would be misread, by the former reader. */
export const provisoVersion = 3;

/**
 * A Proviso file: `{"format":"proviso","version":3,"debate":{…}}`, the debate as plain data. It is lossless: reading and
 * printing it again gives the same bytes.
 * Lists that a later version added are read as empty from files of the former ones: version 2 added `packages`.
 */
export const envelopeSchema = v.strictObject({
  format: v.literal('proviso'),
  version: v.literal(provisoVersion),
  debate: archiveSchema,
});
