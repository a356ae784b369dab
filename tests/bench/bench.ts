import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureColdLoad } from './measure/cold-load.ts';
import { measureJoinStorm } from './measure/join-storm.ts';
import { measureKill } from './measure/kill.ts';
import { measureLargeLatency, measureLatency } from './measure/latency.ts';
import { efforts, type Finding, type Measure, within } from './measure/measure.ts';
import { measureIdle, measureStalledReader } from './measure/memory.ts';
import { measurePresence } from './measure/presence.ts';
import { measureRate } from './measure/rate.ts';
import { measureSeek } from './measure/seek.ts';
import { measureStrengths } from './measure/strengths.ts';
import { reportOf, writeReport } from './report/write-report.ts';
import type { BenchServer } from './server/bench-server.ts';
import { installPeers, type PeerKind, startPeer } from './server/peers.ts';
import { startProviso } from './server/proviso.ts';

// `pnpm bench`: our server and its peers, one after the other, by the same generator. Writes docs/performance.md.
//   --quick                 shorter runs; prints the table and writes nothing
//   --servers=a,b           of proviso, y-websocket, hocuspocus, hocuspocus-sqlite
//   --measures=a,b          of the names below

const claims = 10_000;
/** Seconds: nothing is begun any more after this time, and what is then still missing is said to be. */
const longestRun = 960;
const kinds = ['y-websocket', 'hocuspocus', 'hocuspocus-sqlite'] as const;
/** With the seconds that each may take. In this order: what ends the server comes last. */
const measures: readonly (readonly [name: string, seconds: number, measure: Measure])[] = [
  ['storm', 30, measureJoinStorm],
  ['latency', 60, measureLatency],
  ['large', 60, measureLargeLatency],
  ['idle', 20, measureIdle],
  ['presence', 25, measurePresence],
  ['rate-light-50', 50, measureRate('light', 50)],
  ['rate-light-200', 60, measureRate('light', 200)],
  ['rate-heavy-50', 110, measureRate('heavy', 50)],
  ['rate-heavy-200', 130, measureRate('heavy', 200)],
  ['stalled', 40, measureStalledReader],
  ['seek', 30, measureSeek],
  ['cold', 30, measureColdLoad],
  ['kill', 30, measureKill],
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
const wantedMeasures = values.measures?.split(',') ?? [...measures.map(([name]) => name), 'strengths'];
const isWhole = !values.quick && values.servers === undefined && values.measures === undefined;

const began = performance.now();
const secondsLeft = () => longestRun - (performance.now() - began) / 1000;
const [load = 0] = loadavg();
const findings: Finding[] = [];
const failures: string[] = [];
const measured: BenchServer[] = [];
const say = (text: string) => console.log(text);

/** What cannot be done is named, and the rest goes on. */
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
  measured.push(server);
  for (const [name, seconds, measure] of measures.filter(([name]) => wantedMeasures.includes(name))) {
    const what = `${server.name}, ${name}`;
    const since = performance.now();
    const found = await attempt(what, () =>
      within(Math.max(1, Math.min(seconds, secondsLeft())), measure(server, effort)),
    );
    findings.push(...(found ?? []));
    const told = (found ?? []).map(
      ({ row, value, note }) => `${row} ${value?.toFixed(1) ?? '-'}${note ? ` (${note})` : ''}`,
    );
    say(`${what}: ${told.join(', ') || '-'} [${((performance.now() - since) / 1000).toFixed(1)} s]`);
    // What it had begun would go on beside the next one: it ends with its server.
    if (found === null && (await attempt(`${what}, afresh`, () => renew(server))) === null) break;
  }
  await attempt(`${server.name}, at the end`, () => server.remove());
}

async function renew(server: BenchServer): Promise<true> {
  await server.process().kill();
  await within(
    90,
    server.startAgain().then(() => server.fillAgain()),
  );
  return true;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    Promise.all(measured.map((server) => server.remove().catch(() => {}))).finally(() => process.exit(130));
  });

if (wantedServers.includes('proviso')) {
  const server = await attempt('Proviso does not start', () =>
    within(90, startProviso({ claims, people: 200 })),
  );
  if (server) await measureAll(server);
  if (wantedMeasures.includes('strengths'))
    findings.push({ row: 'strengths', server: 'Proviso', value: measureStrengths() });
}
const wantedPeers: PeerKind[] = kinds.filter((kind) => wantedServers.includes(kind));
const installed =
  wantedPeers.length === 0
    ? null
    : await attempt('The peers cannot be installed', async () => installPeers());
if (installed !== null)
  for (const kind of wantedPeers) {
    const server = await attempt(`${kind} does not start`, () =>
      within(60, startPeer(kind, installed, claims)),
    );
    if (server) await measureAll(server);
  }
const report = reportOf(findings, {
  ours: 'Proviso',
  command: 'npx --yes pnpm@10.34.9 bench',
  servers: measured,
  failures,
  load,
});
say(`\n${report}`);
say(`\n${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
if (isWhole) say(`Written into ${writeReport(report)}`);
process.exit(0);
