import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../measure/measure.ts';
import { peerVersions } from '../server/peers.ts';
import { tableOf } from './table.ts';

const file = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));
const start = '<!-- bench: written by `pnpm bench`, do not edit by hand -->';
const end = '<!-- end of bench -->';

/** What is said of one run, in Markdown. */
export function reportOf(
  findings: readonly Finding[],
  {
    ours,
    command,
    failures,
    servers,
    load,
  }: {
    ours: string;
    command: string;
    failures: readonly string[];
    servers: readonly { readonly name: string; readonly keeps: string }[];
    /** The machine's load before anything was started. */
    load: number;
  },
): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() || 'processor of unknown make';
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`;
  const versions = Object.entries(peerVersions).map(([name, version]) => `${name} ${version}`);
  return [
    `Made on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC by \`${command}\``,
    `on ${cores.length} cores (${model}), ${memory}, ${platform()} ${release()} ${arch()}, Node ${process.version};`,
    `${quietness(load, cores.length)} Peers: ${versions.join(', ')}.`,
    '',
    ...servers.map(({ name, keeps }) => `- ${name}: ${keeps}`),
    '',
    tableOf(findings, ours),
    ...(failures.length > 0 ? ['', ...failures.map((failure) => `- ${failure}`)] : []),
  ].join('\n');
}

/** Whether the figures are to be believed: what else runs takes from the servers. */
function quietness(load: number, cores: number): string {
  const said = `a load of ${load.toFixed(1)} on ${cores} cores before it began`;
  return load <= 0.25 * cores
    ? `the machine was quiet (${said}).`
    : `**the machine was busy** (${said}), so that the figures are too low.`;
}

/** Puts a report between the markers of docs/performance.md. */
export function writeReport(report: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : `# Performance\n\n${start}\n${end}\n`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} has no place for the report: ${start} and ${end}.`);
  writeFileSync(file, `${text.slice(0, from + start.length)}\n\n${report}\n\n${text.slice(to)}`);
  return file;
}
