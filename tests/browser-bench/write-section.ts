import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Figure, tableOf } from './figure.ts';

const file = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
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

/** Puts the report between its markers in docs/performance.md; where there are none yet, under a heading at the end. */
export function writeSection(report: string, name: Section = 'pages'): string {
  const start = `<!-- ${name}: written by \`pnpm bench:${name}\`, do not edit by hand -->`;
  const end = `<!-- end of ${name} -->`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Performance\n';
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  const section = `${start}\n\n${report}\n\n${end}`;
  const next =
    from < 0 || to < from
      ? `${text.trimEnd()}\n\n## ${sections[name].heading}\n\n${section}\n`
      : `${text.slice(0, from)}${section}${text.slice(to + end.length)}`;
  writeFileSync(file, next);
  return file;
}
