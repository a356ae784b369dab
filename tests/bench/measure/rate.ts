import { Crowd, type RunResult } from '../generator/crowd.ts';
import type { Weight } from '../generator/page.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Effort, Finding } from './measure.ts';

const mostLatency = 200;
const mostRate = 120_000;
const lowestRate = 1_000;
/** Windows at shares of what held for a moment: ever lower ones until one holds, and where the first holds, higher ones. */
const lower = [1, 0.93, 0.87, 0.8, 0.73, 0.6, 0.45, 0.3, 0.15];
const higher = [1.12, 1.25, 1.4, 1.57, 1.75, 2, 2.3];
/** A server that was asked little until now stumbles at first: so often in a row it may, in the climb and in the higher windows. */
const mostStumbles = { climb: 3, higher: 2 };

/**
 * The highest rate of edits that a room sustains: all delivered, 99 % within 200 ms. One crowd types faster and faster until
 * that breaks; then a window must hold, in a room of its own and long enough for what the server stores in the background.
 */
export const measureRate =
  (weight: Weight, people: number) =>
  async (server: BenchServer, effort: Effort): Promise<readonly Finding[]> => {
    const row = `rate-${weight}-${people}`;
    const reached = await climb(server, { weight, people, seconds: effort.probe });
    const seconds = server.storesLater ? effort.window : effort.window / 2;
    const hold = (share: number) =>
      holdFor(server, { weight, people, seconds, rate: Math.round(reached * share) });
    let last = '';
    for (const share of lower) {
      let held = await hold(share);
      if (typeof held === 'string') {
        last = held;
        continue;
      }
      let stumbles = 0;
      for (const more of share === 1 ? higher : []) {
        const above = await hold(more);
        if (typeof above !== 'string') {
          held = above;
          stumbles = 0;
        } else if (++stumbles === mostStumbles.higher) break;
      }
      return [{ row, server: server.name, value: held.rate, note: `p99 ${held.p99.toFixed(0)} ms` }];
    }
    return [{ row, server: server.name, value: null, note: last }];
  };

type Window = {
  readonly weight: Weight;
  readonly people: number;
  readonly seconds: number;
  readonly rate: number;
};

/** A crowd of its own types at a rate in a fresh room; why that does not count where it does not. */
async function holdFor(
  server: BenchServer,
  { weight, people, seconds, rate }: Window,
): Promise<RunResult | string> {
  const crowd = await Crowd.join(server, server.freshRoom(), { people, weight });
  // The rate is reached in a second, as it would be in earnest: what starts up at once is not what is sustained.
  await crowd.run({ rate: rate / 2, seconds: 0.5, mostLatency });
  const result = await crowd.run({ rate, seconds, mostLatency });
  const fault = crowd.documentsAgree() ? faultOf(result, rate) : 'documents differ';
  crowd.leave();
  return fault === null ? result : `at ${rate} /s: ${fault}`;
}

/** The highest rate that held for a moment, each a little above the one before. */
async function climb(
  server: BenchServer,
  { weight, people, seconds }: { weight: Weight; people: number; seconds: number },
): Promise<number> {
  const crowd = await Crowd.join(server, server.freshRoom(), { people, weight });
  let reached = lowestRate;
  let stumbles = 0;
  for (let rate = lowestRate; rate < mostRate && stumbles < mostStumbles.climb; ) {
    const result = await crowd.run({ rate, seconds, mostLatency });
    if (faultOf(result, rate) === null) {
      reached = result.rate;
      rate *= 1.4;
      stumbles = 0;
    } else if (result.allDelivered) stumbles++;
    else break;
  }
  crowd.leave();
  return reached;
}

/** Why a run does not count; null where it does. */
function faultOf({ rate, p99, allDelivered, closed }: RunResult, wanted: number): string | null {
  if (closed > 0) return `${closed} sockets closed`;
  if (!allDelivered) return 'not all delivered';
  if (p99 > mostLatency) return `p99 ${p99.toFixed(0)} ms`;
  return rate < wanted * 0.95 ? `only ${rate.toFixed(0)} /s sent` : null;
}
