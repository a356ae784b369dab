import { toJsonSchema } from '@valibot/to-json-schema';
import { envelopeSchema, provisoVersion } from './envelope.ts';

/**
 * The JSON Schema (draft 2020-12) of a Proviso file. What JSON Schema cannot say (that a day exists, that references
 * lead somewhere) is left to the reader.
 */
export const provisoJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...toJsonSchema(envelopeSchema, { target: 'draft-2020-12', errorMode: 'ignore', typeMode: 'output' }),
  title: `Proviso debate, version ${provisoVersion}`,
});
