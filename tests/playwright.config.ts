import { defineConfig } from '@playwright/test';
import { findBrowser } from './run/find-browser.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results/browser',
  globalSetup: './browser/start-product.ts',
  // One product and one database for all stories: one after the other, so that none meets what another does. The walk
  // through all pages changes little and waits for the checks of each page: it goes beside them.
  workers: 2,
  projects: [
    { name: 'stories', testIgnore: ['**/every-page.spec.ts', '**/gallery.spec.ts'], workers: 1 },
    { name: 'walk', testMatch: '**/every-page.spec.ts', workers: 1 },
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
