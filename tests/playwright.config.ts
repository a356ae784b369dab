import { defineConfig } from '@playwright/test';
import { findBrowser } from './run/find-browser.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results/browser',
  globalSetup: './browser/start-product.ts',
  // Each worker has a product and a database of its own, in which one story follows the other.
  workers: 2,
  projects: [
    // The walk through all pages is by far the longest, so it begins first.
    { name: 'walk', testMatch: '**/every-page.spec.ts' },
    { name: 'stories', testIgnore: ['**/every-page.spec.ts', '**/gallery.spec.ts'] },
    // To be looked at, not to be passed.
    ...(process.env.GALLERY === '1'
      ? [{ name: 'gallery', testMatch: '**/gallery.spec.ts', workers: 1 }]
      : []),
  ],
  timeout: 90_000,
  // Where others use the machine's two cores too, a story gets a second chance and is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    // Pages are kept for when there is no connection; the stories of that allow it themselves.
    serviceWorkers: 'block',
    // A trace of each step takes longer than the steps: `TRACE=1` keeps those of what fails.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser !== null && { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
