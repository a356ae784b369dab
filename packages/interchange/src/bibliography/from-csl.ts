import { type NewSource, newSourceSchema, type sourceGenres } from '@proviso/domain/evidence';
import { type Reading, read } from '@proviso/domain/issue';
import * as v from 'valibot';

// CSL-JSON items, https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html: what libraries, publishers and DOI
// registries exchange. Everything in one is optional, and numbers may come as text.

const nameSchema = v.looseObject({
  family: v.optional(v.string()),
  given: v.optional(v.string()),
  literal: v.optional(v.string()),
  'non-dropping-particle': v.optional(v.string()),
});
/** Some write a name as one text, or one name without a list. */
const namesSchema = v.fallback(
  v.optional(v.union([v.array(v.union([nameSchema, v.string()])), v.string()])),
  undefined,
);
const dateSchema = v.looseObject({
  raw: v.optional(v.string()),
  'date-parts': v.optional(v.array(v.array(v.nullable(v.union([v.number(), v.string()]))))),
});
const textSchema = v.fallback(v.optional(v.string()), undefined);
const itemSchema = v.looseObject({
  type: textSchema,
  title: v.fallback(v.optional(v.union([v.string(), v.array(v.string())])), undefined),
  author: namesSchema,
  reporter: namesSchema,
  editor: namesSchema,
  publisher: textSchema,
  'container-title': v.fallback(v.optional(v.union([v.string(), v.array(v.string())])), undefined),
  issued: v.fallback(v.optional(dateSchema), undefined),
  URL: textSchema,
  DOI: textSchema,
});
type Item = v.InferOutput<typeof itemSchema>;
type Name = v.InferOutput<typeof nameSchema>;

const genres: Readonly<Record<string, (typeof sourceGenres)[number]>> = {
  'article-newspaper': 'news',
  'article-magazine': 'news',
  broadcast: 'news',
  interview: 'interview',
  dataset: 'dataset',
  treaty: 'treaty',
  legislation: 'official',
  legal_case: 'official',
  bill: 'official',
  regulation: 'official',
  hearing: 'official',
  speech: 'official',
  'press-release': 'official',
  book: 'book',
  chapter: 'book',
  'article-journal': 'analysis',
  'journal-article': 'analysis',
  'paper-conference': 'analysis',
  report: 'analysis',
  thesis: 'analysis',
};

/** A source from one CSL-JSON item; issues name the source's fields. Longer texts than a source holds are cut. */
export function fromCsl(input: unknown): Reading<NewSource> {
  const item = read(itemSchema, input);
  if (!item.ok) return item;
  const { value } = item;
  return read(newSourceSchema, {
    title: clean(first(value.title)).slice(0, 500),
    authors: [value.author ?? value.reporter ?? value.editor ?? []]
      .flat()
      .map(nameOf)
      .filter(Boolean)
      .slice(0, 100),
    publisher: clean(first(value['container-title']) || value.publisher || '').slice(0, 200),
    genre: genres[value.type ?? ''] ?? 'other',
    published: dateOf(value),
    url: addressOf(value),
  });
}

const first = (text: string | readonly string[] | undefined): string =>
  typeof text === 'string' ? text : (text?.[0] ?? '');

/** Titles of registries hold markup (`<i>`, `<sub>`) and line breaks. */
const clean = (text: string): string =>
  text
    .replace(/<\/?[a-z][^<>]{0,40}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

function nameOf(name: Name | string): string {
  if (typeof name === 'string') return clean(name).slice(0, 200);
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const whole = name.literal ?? [family, name.given].filter(Boolean).join(', ');
  return clean(whole).slice(0, 200);
}

/** Year, month and day as far as they are given and exist. */
function dateOf({ issued }: Item): string | null {
  const given = issued?.['date-parts']?.[0] ?? issued?.raw?.trim().split(/[-/]/) ?? [];
  const parts = given.map(Number);
  const widths = [4, 2, 2];
  for (let known = Math.min(3, parts.length); known > 0; known--) {
    const date = parts
      .slice(0, known)
      .map((part, i) => String(part).padStart(widths[i] ?? 2, '0'))
      .join('-');
    if (v.is(newSourceSchema.entries.published, date)) return date;
  }
  return null;
}

/** The DOI's own address, which outlives those of publishers; else the one given, if it is one. */
function addressOf({ DOI, URL: url }: Item): string | null {
  const doi = DOI?.match(/10\.\d{4,9}\/\S+/)?.[0];
  const address = doi ? `https://doi.org/${doi}` : url;
  return address !== undefined && v.is(newSourceSchema.entries.url, address) ? address : null;
}
