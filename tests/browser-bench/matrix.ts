import { request } from '@playwright/test';
import * as v from 'valibot';
import { takeOver } from '../browser/debate-access.ts';
import { startProduct } from '../product/product.ts';
import { openBrowser } from './bench-page.ts';
import type { Figure } from './figure.ts';
import { largeMatrix } from './large-matrix.ts';
import { measureMatrixOpening, measureSteps } from './measure-matrix.ts';
import { reportOf, writeSection } from './write-section.ts';

// How fast the stance matrix is: 200 provisions, 40 stakeholders, 10,000 stance records.
//   pnpm bench:matrix [--print]       `--print` leaves docs/performance.md alone.

const product = await startProduct();
const browser = await openBrowser();
try {
  const { state } = await takeOver(product, 'Bench');
  const api = await request.newContext({ baseURL: product.url, storageState: state });
  const answer = await api.post('/api/imports', { data: { format: 'proviso', text: largeMatrix(10_000) } });
  if (!answer.ok()) throw new Error(await answer.text());
  const { id } = v.parse(v.object({ id: v.string() }), await answer.json());
  await api.dispose();
  const address = `${product.url}/debates/${id}/stances`;
  const context = await browser.newContext({ storageState: state, viewport: { width: 1440, height: 900 } });
  // The loader of TypeScript wraps named functions in a call of this, also those that run in the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  const opened = await measureMatrixOpening(context, address, 5);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.querySelectorAll('[role="gridcell"] svg').length > 100);
  const cells = await page.getByRole('gridcell').count();
  const dragged = await measureSteps(page, 'drag', 240);
  const scrolled = await measureSteps(page, 'scroll', 240);
  await context.close();
  const figure = (says: string, value: number, goal: number | null, rest: Partial<Figure> = {}): Figure => ({
    says,
    value,
    goal,
    unit: 'ms',
    ...rest,
  });
  const often = { unit: '/s', isMoreBetter: true };
  const report = reportOf(
    [
      figure(
        '200 provisions x 40 stakeholders, 10,000 stances: from the navigation to the matrix (median of 5)',
        opened,
        300,
      ),
      figure('cells that are drawn, of 8,040', cells, null, { unit: '' }),
      figure('a step of the "as of" slider, script and layout: median', dragged.p50, null),
      figure('the same: p95', dragged.p95, 16.7),
      figure('the same: frames', dragged.perSecond, 55, often),
      figure('a step of scrolling, script and layout: p95', scrolled.p95, 16.7),
      figure('the same: frames', scrolled.perSecond, 55, often),
    ],
    browser.version(),
    'matrix',
  );
  console.log(`\n${report}\n`);
  if (!process.argv.includes('--print')) console.log(`Written to ${writeSection(report, 'matrix')}`);
} finally {
  await browser.close();
  await product.remove();
}
