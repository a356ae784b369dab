import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { views } from './gallery-visits.ts';
import { type Stage, stageDebate } from './stage-debate.ts';
import { test } from './story.ts';
import { visit, visitsTo } from './visits.ts';

// Every page and view as it is seen first, wide and narrow, light and dark, to be looked at: `pnpm gallery`. ONLY="map"
// takes those alone whose name has the word; WHOLE=1 the whole length of each page; WIDTH=768 another width.

const folder = path.resolve(import.meta.dirname, '../../test-results/gallery');
const only = process.env.ONLY ?? '';
const widths = process.env.WIDTH ? [Number(process.env.WIDTH)] : [1440, 390];

for (const width of widths)
  test(`pictures of every page at ${width} px`, async ({ browser, url, example, owner }) => {
    test.setTimeout(1_800_000);
    const stage = await stageDebate(owner.request, url, process.env.STORY_EXAMPLE ?? '');
    const options: BrowserContextOptions = {
      baseURL: url,
      viewport: { width, height: width < 640 ? 844 : 900 },
      hasTouch: width < 1000,
    };
    for (const { name, path: address, shows, open } of await visitsTo(owner, example)) {
      if (!name.includes(only)) continue;
      await look(browser, { ...options, storageState: process.env.STORY_OWNER ?? '' }, name, async (page) => {
        await visit(page, address(example), shows);
        await open?.(page);
      });
    }
    for (const { name, path: address, shows, who, open } of views) {
      if (!name.includes(only)) continue;
      await look(browser, { ...options, ...stateOf(stage, who) }, name, async (page) => {
        await visit(page, address(stage), shows);
        await open?.(page, stage);
      });
    }
  });

const stateOf = (stage: Stage, who: (typeof views)[number]['who']): BrowserContextOptions => {
  if (who === 'stranger') return {};
  return { storageState: who ? stage[who] : JSON.parse(readFileSync(process.env.STORY_OWNER ?? '', 'utf8')) };
};

/** Takes a page in both themes, in a browser of its own: nothing that one view leaves open is in the next. */
async function look(
  browser: Browser,
  options: BrowserContextOptions,
  name: string,
  go: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  // A view that cannot be reached is no reason to go without the others: its picture shows how far it came.
  const failed = await go(page).then(
    () => false,
    (error: unknown) => {
      test.info().annotations.push({ type: 'not reached', description: `${name}: ${String(error)}` });
      console.error(`${name}: ${String(error).slice(0, 400)}`);
      return true;
    },
  );
  await page.evaluate(() => document.fonts.ready);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    const file = `${name.replaceAll(/[^a-z0-9]+/gi, '-')}-${options.viewport?.width}-${theme}${failed ? '-failed' : ''}.png`;
    await page.screenshot({
      path: path.join(folder, file),
      animations: 'disabled',
      caret: 'hide',
      fullPage: process.env.WHOLE === '1',
    });
  }
  await context.close();
}
