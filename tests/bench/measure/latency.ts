import { Crowd } from '../generator/crowd.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Effort, Finding } from './measure.ts';

/** Each person makes one edit a second: how long until the others have it. */
export async function measureLatency(server: BenchServer, effort: Effort): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const people of [10, 50, 200]) {
    const { p50, p99, notes } = await typing(server, server.freshRoom(), people, effort);
    findings.push({ row: `latency-${people}-p50`, server: server.name, value: p50, ...notes });
    findings.push({ row: `latency-${people}-p99`, server: server.name, value: p99, ...notes });
  }
  return findings;
}

/** The same on 10,000 claims; long enough that checkpoints (ours) and stores (the peers') fall into it. */
export async function measureLargeLatency(server: BenchServer, effort: Effort): Promise<readonly Finding[]> {
  const longer = { ...effort, latency: effort.latency * 2 };
  const { p50, p99, stall, notes } = await typing(server, server.largeRoom, 200, longer);
  return [
    { row: 'latency-large-p50', server: server.name, value: p50, ...notes },
    { row: 'latency-large-p99', server: server.name, value: p99, ...notes },
    { row: 'latency-large-stall', server: server.name, value: stall },
  ];
}

async function typing(server: BenchServer, room: string, people: number, { latency }: Effort) {
  const crowd = await Crowd.join(server, room, { people, weight: 'light' });
  // What joining left behind is not what is measured.
  await crowd.run({ rate: people, seconds: 3 });
  await server.process().ask('now');
  const { p50, p99, allDelivered } = await crowd.run({ rate: people, seconds: latency });
  const { longestStall: stall } = await server.process().ask('now');
  crowd.leave();
  return { p50, p99, stall, notes: allDelivered ? {} : { note: 'not all delivered' } };
}
