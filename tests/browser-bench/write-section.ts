import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { writeReport } from '../bench/report/write-report.ts';
import { type Figure, tableOf } from './figure.ts';

/** Each script writes a section of its own. */
const sections = {
  pages: { heading: 'The pages in a browser', caches: 'every page is opened with an empty cache' },
  matrix: {
    heading: 'The stance matrix in a browser',
    caches: 'the page’s scripts are in the browser’s cache',
  },
} as const;
type Section = keyof typeof sections;

/** Where and when it was measured, and the figures, in Markdown. */
export function reportOf(figures: readonly Figure[], browser: string, section: Section = 'pages'): string {
  const cores = cpus();
  return [
    `Made on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC by \`pnpm bench:${section}\` on ${cores.length} cores`,
    `(${cores[0]?.model.trim() || 'processor of unknown make'}), ${Math.round(totalmem() / 1024 ** 3)} GiB, ${platform()} ${release()} ${arch()},`,
    `Node ${process.version}, Chromium ${browser} without a graphics processor; load of the machine at the end ${loadavg()[0]?.toFixed(1)}.`,
    `Server, database and browser share these cores; ${sections[section].caches}.`,
    '',
    tableOf(figures),
  ].join('\n');
}

/** Puts the report into docs/performance.md, under its heading. */
export const writeSection = (report: string, name: Section = 'pages'): string =>
  writeReport(report, { name, command: `pnpm bench:${name}`, heading: sections[name].heading });
