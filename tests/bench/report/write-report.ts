import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../measure/measure.ts';
import { peerVersions } from '../server/peers.ts';
import { benchSection, putSection, type Section } from './sections.ts';
import { tableOf } from './table.ts';

const file = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));

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

/** Puts a report into docs/performance.md, beside what others have written there. */
export function writeReport(report: string, section: Section = benchSection): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, putSection(text, section, report));
  return file;
}
