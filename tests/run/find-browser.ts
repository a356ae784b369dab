import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The first is Chromium without its own window, which costs a test a fifth of its time. */
const known = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const installed = () =>
  [process.env.CHROMIUM_PATH ?? '', ...known, chromium.executablePath()].find(
    (file) => file !== '' && existsSync(file),
  );
const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/**
 * The path of a Chromium: the one at CHROMIUM_PATH, the system's, Playwright's own, else one that it installs (Debian's
 * package where we are root, else Playwright's). Null, with a sentence on the screen, where none is to be had.
 */
export function findBrowser(): string | null {
  const found = installed();
  if (found) return found;
  console.log('No Chromium here yet: installing one for the browser tests.');
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (asRoot && run('apt-get', ['update', '-qq']))
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium-headless-shell',
      'fonts-liberation',
      'fonts-noto-core',
    ]);
  if (!installed()) run('pnpm', ['exec', 'playwright', 'install', 'chromium']);
  const now = installed();
  if (now) return now;
  console.error(
    'No Chromium could be found or installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to its program, and run the tests again.',
  );
  return null;
}
