import type { BrowserContext, Page } from '@playwright/test';
import { quantile } from './figure.ts';

/**
 * Opens the matrix once more with what the browser has of the page: from the navigation to its first cells, and until they are
 * painted; medians, in ms. The page tells by its console, so that nothing of the measuring is loaded into it meanwhile.
 */
export async function measureMatrixOpening(
  context: BrowserContext,
  address: string,
  runs: number,
): Promise<{ readonly drawn: number; readonly painted: number }> {
  const drawn: number[] = [];
  const painted: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const look = () => {
        if (document.querySelectorAll('.matrix-sign').length <= 100) return requestAnimationFrame(look);
        const at = performance.now();
        // A timer that is set in a frame comes after the frame.
        return setTimeout(() => console.log(`matrix: ${at} ${performance.now()}`));
      };
      requestAnimationFrame(look);
    });
    const told = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith('matrix: '),
      timeout: 60_000,
    });
    await page.goto(address, { waitUntil: 'commit' });
    const [, first, last] = (await told).text().split(' ').map(Number);
    // The first run fills the browser's cache of scripts.
    if (run > 0) {
      drawn.push(first ?? Number.NaN);
      painted.push(last ?? Number.NaN);
    }
    await page.close();
  }
  return { drawn: quantile(drawn, 0.5), painted: quantile(painted, 0.5) };
}

/**
 * Opens the matrix as whoever is on the debate's page does: by the tab. From the click to the matrix's first cells, and until they
 * are painted; medians, in ms. The debate's page has come to rest before.
 */
export async function measureMatrixByTab(
  context: BrowserContext,
  debate: string,
  runs: number,
): Promise<{ readonly drawn: number; readonly painted: number }> {
  const drawn: number[] = [];
  const painted: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await context.newPage();
    await page.goto(debate, { waitUntil: 'networkidle' });
    const tab = await page.getByRole('link', { name: 'Stances', exact: true }).elementHandle();
    if (!tab) throw new Error('The page of a debate has a tab for its stances.');
    const times = await page.evaluate(
      (link) =>
        new Promise<{ drawn: number; painted: number }>((resolve) => {
          const from = performance.now();
          const look = () => {
            if (document.querySelectorAll('.matrix-sign').length <= 100) return requestAnimationFrame(look);
            const at = performance.now() - from;
            return setTimeout(() => resolve({ drawn: at, painted: performance.now() - from }));
          };
          requestAnimationFrame(look);
          if (link instanceof HTMLElement) link.click();
        }),
      tab,
    );
    drawn.push(times.drawn);
    painted.push(times.painted);
    await page.close();
  }
  return { drawn: quantile(drawn, 0.5), painted: quantile(painted, 0.5) };
}

/**
 * What a page does in each of so many frames, and how it keeps up: the time that the script and the layout of a step take,
 * and the frames a second that come of it. 60 a second leave 16.7 ms.
 */
export async function measureSteps(
  page: Page,
  what: 'drag' | 'scroll',
  frames: number,
): Promise<{ readonly p50: number; readonly p95: number; readonly perSecond: number }> {
  const times = await page.evaluate(
    async ([kind, count]) => {
      const slider = document.querySelector<HTMLInputElement>('#as-of');
      const scroller = document.querySelector('main');
      const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const spent: number[] = [];
      const started = performance.now();
      for (let i = 0; i < count; i++) {
        await next();
        const before = performance.now();
        if (kind === 'drag' && slider) {
          const value = Math.round((Number(slider.max) * (i % 100)) / 100);
          slider.value = String(value);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        } else scroller?.scrollBy(0, i % 120 < 60 ? 90 : -90);
        // Whatever the step has left to lay out is laid out here, so that it is counted.
        document.body.getBoundingClientRect();
        await Promise.resolve();
        spent.push(performance.now() - before);
      }
      return { spent, whole: performance.now() - started };
    },
    [what, frames] as const,
  );
  return {
    p50: quantile(times.spent, 0.5),
    p95: quantile(times.spent, 0.95),
    perSecond: (frames * 1000) / times.whole,
  };
}
