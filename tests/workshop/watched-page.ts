import type { Browser, BrowserContextOptions, Page, Request } from '@playwright/test';
import type { Minutes } from './minutes.ts';

/** A page whose console, errors and requests are watched: what should not be there is a complaint. */
export type WatchedPage = {
  readonly name: string;
  readonly page: Page;
  /** From now on, for as long as there is no connection, what cannot come does not come. */
  expectOffline(isOffline: boolean): void;
  /** What the page has asked for and not been told. */
  pending(): readonly string[];
};

export async function openWatched(
  browser: Browser,
  { name, minutes, options }: { name: string; minutes: Minutes; options: BrowserContextOptions },
): Promise<WatchedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  // The loader of TypeScript wraps named functions in a call of this, also those that run in the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  let isOffline = false;
  const pending = new Set<Request>();
  context.on('request', (request) => pending.add(request));
  context.on('requestfinished', (request) => pending.delete(request));
  const complain = (what: string) => minutes.complain(`${name}'s browser: ${what}`);
  context.on('console', (message) => {
    const text = message.text();
    // Here pages run without the worker that keeps them.
    if (text.startsWith('Service Worker registration blocked')) return;
    minutes.did('lines on a console');
    if (isOffline && text.includes('ERR_INTERNET_DISCONNECTED')) return;
    if (message.type() === 'error' || message.type() === 'warning')
      complain(`${message.type()}: ${text} (${message.location().url})`);
  });
  context.on('weberror', (error) => complain(`${error.error().message}\n${error.error().stack ?? ''}`));
  context.on('requestfailed', (request) => {
    pending.delete(request);
    const why = request.failure()?.errorText ?? '';
    // A page that is left asks for nothing any more.
    if (why === 'net::ERR_ABORTED' || (isOffline && why === 'net::ERR_INTERNET_DISCONNECTED')) return;
    complain(`${request.method()} ${request.url()} failed: ${why}`);
  });
  context.on('response', (response) => {
    minutes.did('answers to browsers');
    if (response.status() >= 400)
      complain(`${response.request().method()} ${response.url()} answered ${response.status()}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  return {
    name,
    page,
    expectOffline(now) {
      isOffline = now;
    },
    pending: () => [...pending].map((request) => `${request.method()} ${request.url()}`),
  };
}
