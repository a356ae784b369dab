import { type APIRequestContext, request } from '@playwright/test';
import * as v from 'valibot';
import { takeOver } from '../browser/debate-access.ts';
import { startProduct } from '../product/product.ts';
import { openBrowser } from './bench-page.ts';
import type { Figure } from './figure.ts';
import { largeDeal, largeMatrix } from './large-archive.ts';
import { measureMatrixByTab, measureMatrixOpening, measureSteps } from './measure-matrix.ts';
import { measureSolver, middleAndWorst } from './measure-solver.ts';
import { measureTold } from './measure-told.ts';
import { reportOf, writeSection } from './write-section.ts';

// How fast the stance matrix is (200 provisions, 40 stakeholders, 10,000 stance records), how soon a stance is in others'
// matrices, and how fast the solver of packages is in a page (28 provisions, 3 wordings, 8 parties).
//   pnpm bench:matrix [opening] [steps] [told] [solver] [--print]
// Without a name all of it. `--print` leaves docs/performance.md alone.

const options = process.argv.slice(2);
const named = options.filter((option) => !option.startsWith('--'));
const isWanted = (part: string) => named.length === 0 || named.includes(part);

const figure = (
  says: string,
  value: number,
  goal: number | null = null,
  rest: Partial<Figure> = {},
): Figure => ({ says, value, goal, unit: 'ms', ...rest });
const often = { unit: '/s', isMoreBetter: true };

async function bring(api: APIRequestContext, text: string): Promise<string> {
  const answer = await api.post('/api/imports', { data: { format: 'proviso', text } });
  if (!answer.ok()) throw new Error(await answer.text());
  return v.parse(v.object({ id: v.string() }), await answer.json()).id;
}

const product = await startProduct();
const browser = await openBrowser();
try {
  const { state } = await takeOver(product, 'Bench');
  const api = await request.newContext({ baseURL: product.url, storageState: state });
  const debate = await bring(api, largeMatrix(10_000));
  const deal = await bring(api, largeDeal());
  const address = `${product.url}/debates/${debate}/stances`;
  const context = await browser.newContext({ storageState: state, viewport: { width: 1440, height: 900 } });
  // The loader of TypeScript wraps named functions in a call of this, also those that run in the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  const openMatrix = async () => {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => document.querySelectorAll('.matrix-sign').length > 100);
    return page;
  };
  const figures: Figure[] = [];

  if (isWanted('opening')) {
    const opened = await measureMatrixOpening(context, address, 9);
    figures.push(
      figure(
        '200 provisions x 40 stakeholders, 10,000 stances: from the navigation to the matrix (median of 9)',
        opened.drawn,
        300,
      ),
      figure('the same: until it is painted', opened.painted),
    );
    const byTab = await measureMatrixByTab(context, `${product.url}/debates/${debate}`, 9);
    figures.push(
      figure(
        'the same matrix by the tab of the debate’s page: from the click to its cells',
        byTab.drawn,
        300,
      ),
      figure('the same: until it is painted', byTab.painted),
    );
  }
  if (isWanted('steps')) {
    const page = await openMatrix();
    await page.waitForTimeout(1000);
    const cells = await page.getByRole('gridcell').count();
    const dragged = await measureSteps(page, 'drag', 240);
    const scrolled = await measureSteps(page, 'scroll', 240);
    await page.close();
    figures.push(
      figure('cells that are drawn, of 8,040', cells, null, { unit: '' }),
      figure('a step of the "as of" slider, script and layout: median', dragged.p50),
      figure('the same: p95', dragged.p95, 16.7),
      figure('the same: frames', dragged.perSecond, 55, often),
      figure('a step of scrolling, script and layout: p95', scrolled.p95, 16.7),
      figure('the same: frames', scrolled.perSecond, 55, often),
    );
  }
  if (isWanted('told')) {
    const page = await openMatrix();
    const told = await measureTold(product, { api, page, debate }, { people: 100, stances: 40 });
    await page.close();
    figures.push(
      figure(
        '100 people have the debate open: from recording a stance to its cell in a matrix, median',
        told.p50,
      ),
      figure('the same: p95', told.p95, 100),
      figure('until the last of the 100 has heard of it, p95', told.heardByAll),
    );
    if (told.cpu !== null)
      figures.push(figure('what one of these stances costs the server, processor', told.cpu));
  }
  if (isWanted('solver')) {
    const page = await context.newPage();
    const { first, best, advice } = await measureSolver(page, `${product.url}/debates/${deal}/deal`);
    await page.close();
    const [search, better] = [middleAndWorst(best), middleAndWorst(advice)];
    figures.push(
      figure('the first answer of the solver (28 provisions x 3 wordings x 8 parties), loading it', first),
      figure('the best package of that size, on the page: median of 12 searches', search.p50),
      figure('the same: the slowest', search.worst, 500),
      figure('what would make a package better, after each change: median', better.p50),
      figure('the same: the slowest', better.worst, 500),
    );
  }
  await api.dispose();
  await context.close();
  const report = reportOf(figures, browser.version(), 'matrix');
  console.log(`\n${report}\n`);
  if (named.length === 0 && !options.includes('--print'))
    console.log(`Written to ${writeSection(report, 'matrix')}`);
} finally {
  await browser.close();
  await product.remove();
}
