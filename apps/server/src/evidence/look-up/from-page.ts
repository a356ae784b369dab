import { type NewSource, newSourceSchema } from '@proviso/domain/evidence';
import { type Reading, read } from '@proviso/domain/issue';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';

/**
 * A source from a web page's own words about itself: the `citation_*` names of scholarly publishers first, then Open
 * Graph and Dublin Core, then the title. What a page does not say stays empty, for the person to fill in.
 */
export function fromPage(html: string, url: URL): Reading<NewSource> {
  const { document } = parseHTML(html);
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = clean(meta.getAttribute('content') ?? '');
    if (name !== '' && content !== '') metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  const all = (...names: readonly string[]): readonly string[] =>
    names.map((name) => metas.get(name) ?? []).find((found) => found.length > 0) ?? [];
  const one = (...names: readonly string[]): string => all(...names)[0] ?? '';

  const doi = one('citation_doi', 'dc.identifier').match(/10\.\d{4,9}\/\S+/)?.[0];
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  const title = one('citation_title', 'og:title', 'dc.title', 'twitter:title');
  const isScholarly = metas.has('citation_title');
  return read(newSourceSchema, {
    title: (title || clean(document.querySelector('title')?.textContent ?? '') || url.hostname).slice(0, 500),
    // An author may be given as the address of a profile, which is nobody's name.
    authors: all('citation_author', 'author', 'article:author', 'dc.creator')
      .filter((name) => !/^https?:/i.test(name))
      .map((name) => name.slice(0, 200))
      .slice(0, 100),
    publisher: one('citation_journal_title', 'og:site_name', 'citation_publisher', 'dc.publisher').slice(
      0,
      200,
    ),
    genre: isScholarly ? 'analysis' : one('og:type') === 'article' ? 'news' : 'other',
    published: day(
      one('citation_publication_date', 'citation_date', 'article:published_time', 'dc.date', 'date'),
    ),
    url: doi ? `https://doi.org/${doi}` : address(canonical, url),
  });
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `2025/11/20`, `2025-11-20T10:00:00Z`, `2025`: as far as it is a date. */
function day(text: string): string | null {
  const [, year, month, date] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?/.exec(text) ?? [];
  if (year === undefined) return null;
  const two = (part: string) => part.padStart(2, '0');
  const whole = [year, ...(month ? [two(month)] : []), ...(month && date ? [two(date)] : [])].join('-');
  return v.is(newSourceSchema.entries.published, whole) ? whole : null;
}

/** The page's own permanent address where it names one of its own site, without what campaigns add to it. */
function address(canonical: string, url: URL): string {
  const named = URL.canParse(canonical, url.href) ? new URL(canonical, url) : url;
  const chosen = named.hostname === url.hostname ? named : url;
  for (const key of [...chosen.searchParams.keys()])
    if (/^(utm_|fbclid|gclid)/.test(key)) chosen.searchParams.delete(key);
  chosen.hash = '';
  return chosen.href;
}
