import { archiveSchema } from '@proviso/domain/archive';
import * as v from 'valibot';

/** Counts up when a file of the new kind could not be read, or would be misread, by the former reader. */
export const provisoVersion = 2;

/**
 * A Proviso file: `{"format":"proviso","version":2,"debate":{…}}`, the debate as plain data. It is lossless: reading and
 * printing it again gives the same bytes.
 * Version 2 added `packages`; a file of version 1 is read as having none.
 */
export const envelopeSchema = v.strictObject({
  format: v.literal('proviso'),
  version: v.literal(provisoVersion),
  debate: archiveSchema,
});
