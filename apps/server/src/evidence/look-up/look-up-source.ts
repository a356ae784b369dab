import type { NewSource } from '@proviso/domain/evidence';
import type { Issue } from '@proviso/domain/issue';
import { fromCsl } from '@proviso/interchange/from-csl';
import { type Bibliography, isBibliography, readBibliography } from '@proviso/interchange/read-bibliography';
import { Problem } from '../../http/problem.ts';
import { CannotFetch, type FetchText } from './fetch-public.ts';
import { fromPage } from './from-page.ts';

/**
 * Finds out what somebody means by a DOI, a web address, or entries of BibTeX, RIS or CSL-JSON. Nothing is added by it:
 * what is found is for the person to correct. Throws a Problem where nothing can be found.
 */
export async function lookUpSource(text: string, fetchText: FetchText): Promise<Bibliography> {
  const given = text.trim();
  if (isBibliography(given)) return await readBibliography(given);
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(given)?.[1];
  try {
    if (doi !== undefined) return await byDoi(doi, fetchText);
    const address = /^https?:\/\//i.test(given) ? given : `https://${given}`;
    const isAddress = /^(https?:\/\/\S+|[^\s/]+\.[a-z]{2,}([/?#:]\S*)?)$/i.test(given);
    if (!isAddress || !URL.canParse(address)) throw unknown();
    return await byAddress(new URL(address), fetchText);
  } catch (error) {
    if (error instanceof CannotFetch) throw new Problem(422, 'source.not_found', error.message);
    throw error;
  }
}

const unknown = () =>
  new Problem(
    422,
    'source.unreadable',
    'Give a web address, a DOI such as 10.1000/182, or an entry in BibTeX, RIS or CSL-JSON.',
  );

/** The registry that knows a DOI tells what it stands for as CSL-JSON (https://www.crossref.org/documentation/retrieve-metadata/content-negotiation/). */
async function byDoi(doi: string, fetchText: FetchText): Promise<Bibliography> {
  const address = new URL(`https://doi.org/${doi.replace(/[?#%\\]/g, encodeURIComponent)}`);
  const { text } = await fetchText(address, 'application/vnd.citationstyles.csl+json');
  const item = parsed(text);
  if (item === null)
    throw new CannotFetch('That DOI is known, but says nothing about itself; fill it in by hand.');
  const source = fromCsl({ DOI: doi, ...item });
  return found(source.ok ? source.value : null, source.ok ? [] : source.issues);
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

async function byAddress(url: URL, fetchText: FetchText): Promise<Bibliography> {
  const page = await fetchText(url, 'text/html,application/xhtml+xml');
  if (!/html/i.test(page.mediaType)) return found(fromFile(page.url), []);
  const source = fromPage(page.text, page.url);
  return found(source.ok ? source.value : null, source.ok ? [] : source.issues);
}

/** Of a PDF or a picture only its place is known: what it is called there, and by whom it is kept. */
const fromFile = ({ pathname, hostname, href }: URL): NewSource => ({
  title: (pathname.split('/').at(-1) || hostname).slice(0, 500),
  authors: [],
  publisher: hostname.slice(0, 200),
  genre: 'other',
  published: null,
  url: href,
  file: null,
});

const found = (source: NewSource | null, issues: readonly Issue[]): Bibliography => ({
  sources: source ? [source] : [],
  issues,
});
