import type { BenchServer } from '../bench/server/bench-server.ts';
import { type Browser, processorTime, signedIn, throttle } from './bench-page.ts';
import { quantile } from './figure.ts';

/**
 * How long an argument takes, in ms from the navigation (median of the runs, each with an empty cache): `seen`, its first
 * claims are drawn; `usable`, the composer has opened at a press of `p` that was repeated from the start; `worked`, what the
 * main thread worked until then.
 */
export async function measureOpening(
  browser: Browser,
  server: BenchServer,
  { rate, runs }: { readonly rate: number; readonly runs: number },
): Promise<{ readonly seen: number; readonly usable: number; readonly worked: number }> {
  const seen: number[] = [];
  const usable: number[] = [];
  const worked: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { context, address } = await signedIn(browser, server, run);
    const page = await context.newPage();
    if (rate > 1) await throttle(page, rate);
    const work = await processorTime(page);
    await page.addInitScript(() => {
      const at: Record<string, number> = {};
      Object.assign(window, { benchTimes: at });
      const look = () => {
        if (at.seen === undefined && document.querySelector('.claim-answer')) at.seen = performance.now();
        if (document.querySelector('.claim-composer textarea')) at.usable = performance.now();
        else {
          if (at.seen !== undefined)
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }));
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    });
    await page.goto(address, { waitUntil: 'commit' });
    const times = await page
      .waitForFunction(
        () => {
          const found: unknown = Reflect.get(window, 'benchTimes');
          return typeof found === 'object' && found !== null && 'usable' in found ? found : null;
        },
        null,
        { timeout: 60_000 },
      )
      .then((handle) => handle.jsonValue());
    worked.push(await work());
    seen.push(Number(Reflect.get(Object(times), 'seen')));
    usable.push(Number(Reflect.get(Object(times), 'usable')));
    await context.close();
  }
  return { seen: quantile(seen, 0.5), usable: quantile(usable, 0.5), worked: quantile(worked, 0.5) };
}
