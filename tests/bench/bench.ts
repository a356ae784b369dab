import { parseArgs } from 'node:util';
import { measureJoinStorm } from './measure/join-storm.ts';
import { measureKill } from './measure/kill.ts';
import { measureLargeLatency, measureLatency } from './measure/latency.ts';
import { efforts, type Finding, type Measure } from './measure/measure.ts';
import { measureIdle, measureStalledReader } from './measure/memory.ts';
import { measurePresence } from './measure/presence.ts';
import { measureRate } from './measure/rate.ts';
import { reportOf, writeReport } from './report/write-report.ts';
import type { BenchServer } from './server/bench-server.ts';
import { installPeers, type PeerKind, startPeer } from './server/peers.ts';
import { startProviso } from './server/proviso.ts';

// `pnpm bench`: our server and its peers, one after the other, by the same generator. Writes docs/performance.md.
//   --quick                 shorter runs; prints the table and writes nothing
//   --servers=a,b           of proviso, y-websocket, hocuspocus, hocuspocus-sqlite
//   --measures=a,b          of the names below

const claims = 10_000;
const kinds = ['y-websocket', 'hocuspocus', 'hocuspocus-sqlite'] as const;
/** In this order: what kills the server comes last. */
const measures: readonly (readonly [string, Measure])[] = [
  ['storm', measureJoinStorm],
  ['latency', measureLatency],
  ['large', measureLargeLatency],
  ['idle', measureIdle],
  ['presence', measurePresence],
  ['rate-light-50', measureRate('light', 50)],
  ['rate-light-200', measureRate('light', 200)],
  ['rate-heavy-50', measureRate('heavy', 50)],
  ['rate-heavy-200', measureRate('heavy', 200)],
  ['stalled', measureStalledReader],
  ['kill', measureKill],
];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    servers: { type: 'string' },
    measures: { type: 'string' },
  },
});
const effort = values.quick ? efforts.quick : efforts.full;
const wantedServers = values.servers?.split(',') ?? ['proviso', ...kinds];
const wantedMeasures = values.measures?.split(',') ?? measures.map(([name]) => name);
const isWhole = !values.quick && values.servers === undefined && values.measures === undefined;

const findings: Finding[] = [];
const failures: string[] = [];
const say = (text: string) => console.log(text);

/** A peer that cannot be measured is named, and the others go on. */
async function attempt<T>(what: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const failure = `${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
    failures.push(failure);
    say(failure);
    return null;
  }
}

async function measureAll(server: BenchServer): Promise<void> {
  for (const [name, measure] of measures) {
    if (!wantedMeasures.includes(name)) continue;
    const began = performance.now();
    const found = await attempt(`${server.name}, ${name}`, () => measure(server, effort));
    findings.push(...(found ?? []));
    const told = (found ?? []).map(
      ({ row, value, note }) => `${row} ${value?.toFixed(1) ?? '-'}${note ? ` (${note})` : ''}`,
    );
    say(`${server.name}: ${told.join(', ')} [${((performance.now() - began) / 1000).toFixed(1)} s]`);
  }
  await server.remove();
}

if (wantedServers.includes('proviso')) await measureAll(await startProviso({ claims, people: 200 }));
const wantedPeers: PeerKind[] = kinds.filter((kind) => wantedServers.includes(kind));
const installed =
  wantedPeers.length === 0
    ? null
    : await attempt('The peers cannot be installed', async () => installPeers());
if (installed !== null)
  for (const kind of wantedPeers) {
    const server = await attempt(`${kind} does not start`, () => startPeer(kind, installed, claims));
    if (server) await measureAll(server);
  }
const report = reportOf(findings, { ours: 'Proviso', command: 'npx --yes pnpm@10.34.9 bench', failures });
say(`\n${report}`);
if (isWhole) say(`\nWritten into ${writeReport(report)}`);
process.exit(0);
