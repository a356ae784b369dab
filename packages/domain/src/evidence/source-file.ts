import * as v from 'valibot';
import { atMost } from '../text/at-most.ts';

/** In bytes: the largest document that is kept. */
export const largestFile = 10 * 1024 * 1024;

/** What a document may be. Nothing that runs in a browser. */
export const fileTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/plain',
] as const;
export type FileType = (typeof fileTypes)[number];

/** A document that is kept with its source. Its checksum says which bytes these are, here and wherever else they lie. */
export const sourceFileSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'A file needs a name.'), atMost(200)),
  type: v.picklist(fileTypes),
  /** In bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(largestFile)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 digits of 0-9 and a-f.')),
});
export type SourceFile = v.InferOutput<typeof sourceFileSchema>;
