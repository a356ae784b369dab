import path from 'node:path';
import type { BenchServer } from '../bench/server/bench-server.ts';
import { startProviso } from '../bench/server/proviso.ts';
import { type Browser, openBrowser } from './bench-page.ts';
import { type Figure, quantile } from './figure.ts';
import { measureFinding } from './measure-finding.ts';
import { measureOpening } from './measure-opening.ts';
import { measurePanning } from './measure-panning.ts';
import { measureTyping } from './measure-typing.ts';
import { reportOf, writeSection } from './write-section.ts';

// How fast the pages are in a browser, against the product as it is started, with debates that are made for it:
//   pnpm bench:pages [opening] [typing] [panning] [finding] [--trace] [--print]
// Without a name all of it. `--trace` leaves what the browser did under test-results/, to open in Chromium's DevTools;
// `--print` leaves docs/performance.md alone.

const options = process.argv.slice(2);
const named = options.filter((option) => !option.startsWith('--'));
const isWanted = (part: string) => named.length === 0 || named.includes(part);
const traces = path.resolve(import.meta.dirname, '../../test-results');

const figure = (
  says: string,
  value: number,
  goal: number | null = null,
  rest: Partial<Figure> = {},
): Figure => ({
  says,
  value,
  goal,
  unit: 'ms',
  ...rest,
});

async function opening(browser: Browser, server: BenchServer): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const [rate, goal, how] of [
    [1, 1000, ''],
    [4, 3000, ', processor slowed down 4 times'],
  ] as const) {
    const { seen, usable, worked } = await measureOpening(browser, server, { rate, runs: 5 });
    found.push(
      figure(`a provision of 1,000 claims${how}: its claims are seen`, seen),
      figure(`the same: a pro can be written (median of 5)`, usable, goal),
      figure('the same: processor time of the page’s main thread until then', worked),
    );
  }
  return found;
}

async function typing(browser: Browser, server: BenchServer): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const view of ['focus', 'outline'] as const) {
    const times = await measureTyping(browser, server, { view, letters: 300, others: 20 });
    found.push(
      figure(`typing among 5,000 claims, 20 others typing, ${view} view: key to letter, median`, times.p50),
      figure('the same: p95', times.p95, 16),
      figure('the same: worst of 300', times.worst),
      figure('the same: processor time of the page’s main thread a letter', times.workOfLetter),
      figure('the same: longest task of the page, while one types', times.longestTask, 100),
      figure('the same: while one only looks on', times.longestTaskWatching, 100),
    );
  }
  return found;
}

async function panning(browser: Browser, server: BenchServer): Promise<Figure[]> {
  const { frames, p95 } = await measurePanning(browser, server);
  return [
    figure('a map of 10,000 claims while it is panned: frames', frames, 50, {
      unit: '/s',
      isMoreBetter: true,
    }),
    figure('the same: time of a frame, p95', p95),
  ];
}

async function finding(browser: Browser, server: BenchServer): Promise<Figure[]> {
  const { keys, similar } = await measureFinding(browser, server);
  return [
    figure('finding among 10,000 claims, from a key to the list: median', quantile(keys, 0.5)),
    figure('the same: p95', quantile(keys, 0.95), 50),
    figure('claims like a text, of 10,000, asked of the server: median', quantile(similar, 0.5)),
    figure('the same: p95', quantile(similar, 0.95), 50),
  ];
}

const parts = [
  { name: 'opening', claims: 1000, measure: opening },
  { name: 'typing', claims: 5000, measure: typing },
  { name: 'panning', claims: 10_000, measure: panning },
  { name: 'finding', claims: 10_000, measure: finding },
];
const browser = await openBrowser();
const figures: Figure[] = [];
try {
  for (const { name, claims, measure } of parts.filter((part) => isWanted(part.name))) {
    console.log(`${name} …`);
    const server = await startProviso({ claims, people: 30 });
    try {
      if (options.includes('--trace'))
        await browser.startTracing(undefined, { path: path.join(traces, `pages-${name}.json`) });
      figures.push(...(await measure(browser, server)));
    } finally {
      if (options.includes('--trace')) await browser.stopTracing();
      await server.remove();
    }
  }
  const report = reportOf(figures, browser.version());
  console.log(`\n${report}\n`);
  if (named.length === 0 && !options.includes('--print')) console.log(`Written to ${writeSection(report)}`);
} finally {
  await browser.close();
}
