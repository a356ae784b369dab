import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { atMost, atMostOf } from '../text/at-most.ts';
import { momentSchema, partialDateSchema } from '../time/time.ts';
import { sourceFileSchema } from './source-file.ts';

const webAddressSchema = v.pipe(
  v.string(),
  atMost(2000),
  v.check(
    (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
    'A web address starts with http:// or https://.',
  ),
);

export const sourceGenres = [
  'news',
  'official',
  'interview',
  'analysis',
  'dataset',
  'treaty',
  'book',
  'other',
] as const;

/** A document with its bibliographic data. */
export const sourceSchema = v.strictObject({
  id: idSchema,
  title: v.pipe(v.string(), v.trim(), v.minLength(1, 'Please give the source a title.'), atMost(500)),
  authors: v.pipe(v.array(v.pipe(v.string(), atMost(200))), atMostOf(100)),
  publisher: v.pipe(v.string(), atMost(200)),
  genre: v.picklist(sourceGenres, `A source is one of ${sourceGenres.join(', ')}.`),
  published: v.nullable(partialDateSchema),
  url: v.nullable(webAddressSchema),
  /** The document itself, where it is kept here. */
  file: v.optional(v.nullable(sourceFileSchema), null),
  addedBy: idSchema,
  addedAt: momentSchema,
});
export type Source = v.InferOutput<typeof sourceSchema>;
export type SourceId = Source['id'];
export const newSourceSchema = v.omit(sourceSchema, ['id', 'addedBy', 'addedAt']);
export type NewSource = v.InferOutput<typeof newSourceSchema>;

/** What a citation can stand beside. */
export const citedBySchema = v.strictObject({
  kind: v.picklist(['claim', 'stance', 'provision']),
  id: idSchema,
});
export type CitedBy = v.InferOutput<typeof citedBySchema>;

/** A quote from a source, attached to a claim, a stance or a provision's wording. */
export const citationSchema = v.strictObject({
  id: idSchema,
  on: citedBySchema,
  source: idSchema,
  quote: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Please give the passage.'),
    v.maxLength(2000, 'A quote has at most 2,000 characters.'),
  ),
  /** True for the source's own words; false where the passage is told in other words, and shown so. */
  verbatim: v.boolean(),
  /** Where in the source: "p. 14", "para. 22", "point 6"; may be empty. */
  locator: v.pipe(v.string(), atMost(100)),
  addedBy: idSchema,
  addedAt: momentSchema,
});
export type Citation = v.InferOutput<typeof citationSchema>;
export type CitationId = Citation['id'];
export const newCitationSchema = v.omit(citationSchema, ['id', 'addedBy', 'addedAt']);
export type NewCitation = v.InferOutput<typeof newCitationSchema>;

export const credibilityKinds = ['primary', 'secondary', 'partisan', 'anonymous'] as const;
export const proximities = ['took part', 'was present', 'told by one who was', 'at a distance'] as const;

/** Somebody's reasoned assessment of a source. A newer one of the same person follows the older, which stays. */
export const credibilitySchema = v.strictObject({
  id: idSchema,
  source: idSchema,
  kind: v.picklist(credibilityKinds, `A source is ${credibilityKinds.join(', ')}.`),
  /** How near the source was to what it tells. */
  proximity: v.picklist(proximities, `How near it was: ${proximities.join(', ')}.`),
  /** 0 (worthless) to 10 (as good as seeing it). */
  score: v.pipe(
    v.number('A score is a number from 0 to 10.'),
    v.minValue(0, 'A score starts at 0.'),
    v.maxValue(10, 'A score ends at 10.'),
  ),
  reason: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Please say why: an assessment without a reason cannot be discussed.'),
    atMost(2000),
  ),
  by: idSchema,
  at: momentSchema,
});
export type Credibility = v.InferOutput<typeof credibilitySchema>;
export const newCredibilitySchema = v.omit(credibilitySchema, ['id', 'by', 'at']);
export type NewCredibility = v.InferOutput<typeof newCredibilitySchema>;
