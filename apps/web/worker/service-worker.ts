/// <reference lib="webworker" />
import {
  type Asked,
  isChangeOfReader,
  isFile,
  isKeptAnswer,
  isLargeAnswer,
  isRefusal,
  keptAtHeader,
} from '../src/offline/keeping.ts';

// Stands between the pages and the server, so that what was seen opens without a connection. It keeps the page itself and its
// files, and the last answers that each page was given. While the server answers, nothing of an answer comes from here.
//
// A new version waits until no page of the old one is open any more: an open page goes on to find its own files here, also
// after the server has forgotten them.

declare const self: ServiceWorkerGlobalScope;
/** The build's files, without those that are large and seldom needed; put in by the build. */
declare const BUILT_FILES: readonly string[];

const files = 'proviso-files';
const answers = 'proviso-answers';
/** The page under every address: what it shows, its script decides. */
const shell = '/';
const plain = ['/theme.js', '/mark.svg', '/manifest.webmanifest'];
/** More answers than these are not kept; the oldest go first. */
const mostAnswers = 150;
/**
 * How long an answer waits to be kept, in ms: half a dozen come while a page opens, and to store them meanwhile held a large one
 * up by a tenth of the time that it takes until it is drawn.
 */
const keptAfter = 1500;
/** Counts changes of reader: an answer that was asked for before one is not kept after it. */
let reader = 0;

self.addEventListener('install', (event) => {
  addRoutes(event);
  event.waitUntil(install());
});
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) return;
  const asked: Asked = { method: event.request.method, path: url.pathname };
  if (event.request.mode === 'navigate' && !asked.path.startsWith('/api/'))
    event.respondWith(page(event.request));
  else if (isFile(asked) || plain.includes(asked.path)) event.respondWith(file(event.request));
  else if (isChangeOfReader(asked)) event.respondWith(changeOfReader(event.request));
  else if (isKeptAnswer(asked)) event.respondWith(answer(event));
});

type Rule = {
  readonly condition: {
    readonly urlPattern?: { readonly pathname: string };
    readonly requestMethod?: string;
    readonly requestMode?: RequestMode;
  };
  readonly source: { readonly cacheName: string } | 'race-network-and-fetch-handler';
};
type WithRoutes = ExtendableEvent & { addRoutes?(rules: readonly Rule[]): Promise<void> };

/**
 * Rules that a browser, where it knows of such, follows without asking the worker: a page asks for a dozen files at once, and a
 * worker that sleeps takes a while to wake. Files come out of the store, and from the server what is not there; a page is
 * asked of the server meanwhile. Elsewhere the worker does the same.
 */
function addRoutes(event: WithRoutes): void {
  const rules = ['/assets/*', ...plain].map(
    (pathname): Rule => ({
      condition: { urlPattern: { pathname }, requestMethod: 'GET' },
      source: { cacheName: files },
    }),
  );
  const page: Rule = { condition: { requestMode: 'navigate' }, source: 'race-network-and-fetch-handler' };
  event.addRoutes?.([...rules, page]).catch(() => undefined);
}

async function install(): Promise<void> {
  const store = await caches.open(files);
  const known = new Set((await store.keys()).map(({ url }) => new URL(url).pathname));
  // The page first: its files are those of this build, or a later one, which the fetch of a missing file then brings.
  await store.addAll([
    new Request(shell, { cache: 'reload' }),
    ...plain,
    ...BUILT_FILES.filter((name) => !known.has(name)),
  ]);
}

async function activate(): Promise<void> {
  const store = await caches.open(files);
  const wanted = new Set([shell, ...plain, ...BUILT_FILES]);
  const kept = await store.keys();
  await Promise.all(
    kept.filter(({ url }) => !wanted.has(new URL(url).pathname)).map((request) => store.delete(request)),
  );
  await self.clients.claim();
}

/** From the server; where that is away, the page as it was kept. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cause) {
    const kept = await caches.match(shell, { cacheName: files, ignoreVary: true });
    if (kept) return kept;
    throw cause;
  }
}

async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: files, ignoreVary: true });
  return kept ?? fetch(request);
}

/** What was kept is gone before the page hears that the reader is another one. */
async function changeOfReader(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) {
    reader++;
    await caches.delete(answers);
  }
  return response;
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const asker = reader;
  const response = await fetch(request).catch(() => null);
  if (response === null) {
    const kept = await caches.match(request, { cacheName: answers, ignoreVary: true });
    return kept ?? Response.error();
  }
  const isTheirs = () => asker === reader;
  // The page has it before it is kept.
  event.waitUntil(
    response.ok && isLargeAnswer({ path: new URL(request.url).pathname })
      ? keepAnew(request, isTheirs)
      : keep(request, response.clone(), isTheirs),
  );
  return response;
}

const pageIsDrawn = () => new Promise((resolve) => setTimeout(resolve, keptAfter));

/** Keeps an answer, as long as it is still the reader's who asked. */
async function keep(request: Request, response: Response, isTheirs: () => boolean): Promise<void> {
  if (!isTheirs()) return;
  if (isRefusal(response.status)) await forget(request);
  if (!response.ok) return;
  if (new URL(request.url).pathname === '/api/account') await dropAnothers(response.clone());
  await pageIsDrawn();
  await store(request, response, isTheirs);
}

/** Asks for an answer once more, unless it is kept already as it is, and keeps it. */
async function keepAnew(request: Request, isTheirs: () => boolean): Promise<void> {
  await pageIsDrawn();
  const kept = await caches.match(request, { cacheName: answers, ignoreVary: true });
  const etag = kept?.headers.get('etag');
  const response = await fetch(request.url, etag ? { headers: { 'if-none-match': etag } } : {}).catch(
    () => null,
  );
  if (response?.ok) await store(request, response, isTheirs);
  else if (response && isRefusal(response.status)) await forget(request);
}

async function forget(request: Request): Promise<void> {
  await (await caches.open(answers)).delete(request, { ignoreVary: true });
}

async function store(request: Request, response: Response, isTheirs: () => boolean): Promise<void> {
  if (!isTheirs()) return;
  const headers = new Headers(response.headers);
  headers.set(keptAtHeader, new Date().toISOString());
  // The body has been unpacked by now.
  headers.delete('content-encoding');
  headers.delete('content-length');
  // Nobody may set a clock by it later.
  headers.delete('date');
  const copy = new Response(response.body, { status: response.status, headers });
  const kept = await caches.open(answers);
  // Put in anew, so that the order is that of the last visit.
  await kept.delete(request, { ignoreVary: true });
  if (!isTheirs()) return;
  await kept.put(request, copy);
  // Whoever came or went while it was being written has had the store emptied; this came after.
  if (!isTheirs()) {
    await kept.delete(request, { ignoreVary: true });
    return;
  }
  const keys = await kept.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - mostAnswers)).map((old) => kept.delete(old)));
}

/** A session can end by itself, or begin in a page that no worker stood before: then the answers kept are not this reader's. */
async function dropAnothers(now: Response): Promise<void> {
  const before = await caches.match('/api/account', { cacheName: answers, ignoreVary: true });
  if (before && (await before.text()) !== (await now.text())) await caches.delete(answers);
}
