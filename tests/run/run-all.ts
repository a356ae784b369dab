import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { findBrowser } from './find-browser.ts';

// All tests, one after the other, and one line of counts at the end: `N passed, N failed, N skipped`.

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(root, 'test-results');
mkdirSync(results, { recursive: true });

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };
const nothingRan: Counts = { passed: 0, failed: 1, skipped: 0 };

const run = (
  title: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = root,
): Promise<boolean> => {
  console.log(`\n== ${title}`);
  return new Promise((resolve) => {
    const child = spawn('pnpm', args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
};
const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

async function runVitest(): Promise<Counts> {
  const file = path.join(results, 'vitest.json');
  const ok = await run('unit, API and corpora', [
    'exec',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = v.safeParse(
    v.object({ numPassedTests: v.number(), numFailedTests: v.number(), numPendingTests: v.number() }),
    readJson(file),
  );
  if (!report.success) return nothingRan;
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report.output;
  // A file that cannot be loaded, or an error outside any test, fails the run without failing a test.
  return { passed, failed: ok ? failed : Math.max(1, failed), skipped };
}

async function runBrowser(): Promise<Counts> {
  const browser = findBrowser();
  if (browser === null) return nothingRan;
  const file = path.join(results, 'browser.json');
  const ok = await run(
    'browser stories',
    ['exec', 'playwright', 'test', '--reporter=list,json'],
    { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    path.join(root, 'tests'),
  );
  const report = v.safeParse(
    v.object({
      stats: v.object({
        expected: v.number(),
        unexpected: v.number(),
        flaky: v.number(),
        skipped: v.number(),
      }),
    }),
    readJson(file),
  );
  if (!report.success) return nothingRan;
  const { expected, unexpected, flaky, skipped } = report.output.stats;
  return { passed: expected + flaky, failed: ok ? unexpected : Math.max(1, unexpected), skipped };
}

async function weighPages(): Promise<Counts> {
  const isLight = await run('size of the pages', ['-s', 'size']);
  return isLight ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

const started = Date.now();
const built = await run('build', ['-s', 'build']);
// What takes a second is said first; it counts as one of the tests, and hides none of them.
const parts = built ? [await weighPages(), await runVitest(), await runBrowser()] : [nothingRan];
const sum = (key: keyof Counts) => parts.reduce((total, part) => total + part[key], 0);
console.log(`\nfinished in ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
