import { expect } from '@playwright/test';
import type { BenchServer } from '../bench/server/bench-server.ts';
import { type Browser, signedIn } from './bench-page.ts';
import { quantile } from './figure.ts';

/** Frames a second, and the time of a frame that 95 of 100 stay below (ms), while the map is panned for four seconds. */
export async function measurePanning(
  browser: Browser,
  server: BenchServer,
): Promise<{ readonly frames: number; readonly p95: number }> {
  const { context, address } = await signedIn(browser, server, 0);
  const page = await context.newPage();
  // Where the map is dense: the top of so large a tree is mostly curves.
  await page.goto(`${address}?view=map&claim=claim-4000`);
  await expect(page.locator('.map-card').first()).toBeVisible({ timeout: 60_000 });
  await page.waitForTimeout(2000);
  const times = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const map = document.querySelector('.map-window');
        const frames: number[] = [];
        const start = performance.now();
        let last = start;
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          if (now - start > 4000) return resolve(frames.slice(2));
          const turn = Math.floor((now - start) / 1000) % 2 === 0 ? 1 : -0.6;
          map?.dispatchEvent(
            new WheelEvent('wheel', { deltaX: 4 * turn, deltaY: 36 * turn, bubbles: true, cancelable: true }),
          );
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
  await context.close();
  const total = times.reduce((sum, time) => sum + time, 0);
  return { frames: (times.length * 1000) / total, p95: quantile(times, 0.95) };
}
