import path from 'node:path';
import { test } from './story.ts';
import { visit, visitsTo } from './visits.ts';

// Every page as it is seen first, wide and narrow, light and dark, to be looked at: `pnpm gallery`.

const folder = path.resolve(import.meta.dirname, '../../test-results/gallery');

for (const width of [1440, 390])
  test(`pictures of every page at ${width} px`, async ({ browser, url, example }) => {
    test.setTimeout(600_000);
    const context = await browser.newContext({
      baseURL: url,
      storageState: process.env.STORY_OWNER ?? '',
      viewport: { width, height: width === 390 ? 844 : 900 },
      hasTouch: width === 390,
    });
    const page = await context.newPage();
    for (const { name, path: address, shows, open } of await visitsTo(page, example)) {
      await visit(page, address(example), shows);
      await open?.(page);
      await page.evaluate(() => document.fonts.ready);
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await page.screenshot({
          path: path.join(folder, `${name.replaceAll(' ', '-')}-${width}-${theme}.png`),
          animations: 'disabled',
          caret: 'hide',
        });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await context.close();
  });
