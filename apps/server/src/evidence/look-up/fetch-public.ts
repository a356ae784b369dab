import { lookup as resolve } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export type Fetched = {
  /** Where it came from, after redirects. */
  readonly url: URL;
  readonly mediaType: string;
  readonly text: string;
};

/** Why something could not be fetched; its message is a sentence for the person. */
export class CannotFetch extends Error {}

/** Gets a text from the internet. Throws `CannotFetch`. */
export type FetchText = (url: URL, accept: string) => Promise<Fetched>;

const longest = 2 * 1024 * 1024;
const timeoutMs = 6_000;
const mostRedirects = 5;

/**
 * Fetches an address that somebody has given us, from the open internet and nowhere else: the check is made on the very
 * address that is connected to, so that neither a name that points inside nor a redirect gets around it. Standard ports
 * only, no credentials, at most 2 MB and 6 s.
 */
export const fetchPublic: FetchText = (url, accept) => follow(url, accept, mostRedirects);

async function follow(url: URL, accept: string, left: number): Promise<Fetched> {
  const answer = await get(checked(url), accept);
  if (answer.location === null) return answer.fetched;
  if (left === 0) throw new CannotFetch('That address leads in a circle of redirects.');
  if (!URL.canParse(answer.location, url.href))
    throw new CannotFetch('That address leads to one that is none.');
  return follow(new URL(answer.location, url), accept, left - 1);
}

function checked(url: URL): URL {
  const isUsual = (url.protocol === 'http:' || url.protocol === 'https:') && url.port === '';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!isUsual || url.username !== '' || (isIP(host) > 0 && !isPublicAddress(host))) throw inside();
  return url;
}
const inside = () =>
  new CannotFetch('Only pages on the open internet can be looked up; fill the source in by hand.');

/** Resolves a name and gives it up where any of its addresses lies inside. */
const lookup: LookupFunction = (hostname, options, done) =>
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
      return done(inside(), []);
    const [first] = addresses;
    if (options.all || first === undefined) done(null, addresses);
    else done(null, first.address, first.family);
  });

type Answer = { readonly location: string | null; readonly fetched: Fetched };

function get(url: URL, accept: string): Promise<Answer> {
  return new Promise((resolvePromise, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        lookup,
        signal: AbortSignal.timeout(timeoutMs),
        headers: { accept, 'accept-encoding': 'identity', 'user-agent': 'Proviso (source look-up)' },
      },
      (response) => {
        const { statusCode = 0, headers } = response;
        const fail = (message: string) => {
          response.destroy();
          reject(new CannotFetch(message));
        };
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          response.resume();
          const fetched = { url, mediaType: '', text: '' };
          return resolvePromise({ location: headers.location, fetched });
        }
        if (statusCode === 404) return fail('There is nothing at that address.');
        if (statusCode !== 200)
          return fail(`That address answered with ${statusCode}; fill the source in by hand.`);
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          size += part.length;
          if (size > longest) return fail('That page is too large to look at; fill the source in by hand.');
          parts.push(part);
        });
        response.on('error', reject);
        response.on('end', () =>
          resolvePromise({
            location: null,
            fetched: {
              url,
              mediaType: headers['content-type'] ?? '',
              text: decode(parts, headers['content-type']),
            },
          }),
        );
      },
    );
    request.on('error', (error) =>
      reject(
        error instanceof CannotFetch
          ? error
          : new CannotFetch(
              'That address did not answer in time, or not at all; fill the source in by hand.',
            ),
      ),
    );
    request.end();
  });
}

function decode(parts: readonly Buffer[], type = ''): string {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8';
  const bytes = Buffer.concat(parts);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
