import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/**
 * Pages that stories use one after the other. A page in a browser of its own takes a new process, which reads and compiles the
 * product's scripts anew: two seconds of processor time, four times what a page takes that has been here before. Between two
 * stories a page forgets who was signed in and what was stored; what changes the browser itself (its clock, its sockets) needs a
 * page of its own.
 */
export class WarmPages {
  readonly #browser: Browser;
  readonly #options: BrowserContextOptions;
  readonly #free: Page[] = [];

  constructor(browser: Browser, options: BrowserContextOptions) {
    this.#browser = browser;
    this.#options = options;
  }

  /** A page of nobody's, with nothing stored. */
  async take(): Promise<Page> {
    return this.#free.pop() ?? (await (await this.#browser.newContext(this.#options)).newPage());
  }

  /** For the next story, unless the story closed it. */
  async giveBack(page: Page): Promise<void> {
    if (page.isClosed()) return;
    const context = page.context();
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const { origin, protocol } = new URL(page.url());
    if (protocol === 'http:') {
      await page.evaluate(() => sessionStorage.clear());
      // Away first: a page that is open writes down where it was, and keeps its database from being deleted.
      await page.goto('about:blank');
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' });
      await session.detach();
    }
    await context.clearCookies();
    if (this.#options.viewport) await page.setViewportSize(this.#options.viewport);
    this.#free.push(page);
  }

  async close(): Promise<void> {
    for (const page of this.#free.splice(0)) await page.context().close();
  }
}
