import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { BenchServer } from '../bench/server/bench-server.ts';
import { findBrowser } from '../run/find-browser.ts';

export async function openBrowser() {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('Without a browser no page can be measured.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}
export type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** A browser's context of its own, signed in as one of the debate's people, with nothing cached; and the address of the argument. */
export async function signedIn(
  browser: Browser,
  server: BenchServer,
  person: number,
): Promise<{ readonly context: BrowserContext; readonly address: string }> {
  const { port, path, cookie } = server.door(server.largeRoom, person);
  const url = `http://127.0.0.1:${port}`;
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  // The loader of TypeScript wraps named functions in a call of this, also those that run in the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addCookies([{ name, value, url }]);
  const [, , debate = ''] = path.split('/');
  return { context, address: `${url}/debates/${debate}/provisions/large` };
}

/** Slows the page's processor down by so many times. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/**
 * Reads the processor time that the page's main thread has used so far, ms: unlike the time that passes, it says the same
 * on a machine that has other things to do.
 */
export async function processorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const tasks = metrics.find(({ name }) => name === 'TaskDuration');
    if (!tasks) throw new Error('The browser does not say how long its tasks took.');
    return tasks.value * 1000;
  };
}
