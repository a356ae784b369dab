import { Crowd, type RunResult } from '../generator/crowd.ts';
import type { Weight } from '../generator/page.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Effort, Finding } from './measure.ts';

const mostLatency = 200;
const mostRate = 120_000;
const lowestRate = 1_000;
/** Windows at ever lower rates; whoever holds none of them is said to hold less than the last. */
const shares = [1.15, 1, 0.87, 0.75, 0.6, 0.45, 0.3, 0.15];

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
    let last = '';
    for (const share of shares) {
      const rate = Math.round(reached * share);
      const crowd = await Crowd.join(server, server.freshRoom(), { people, weight });
      // The rate is reached in a second, as it would be in earnest: what starts up at once is not what is sustained.
      await crowd.run({ rate: rate / 2, seconds: 0.5, mostLatency });
      const result = await crowd.run({ rate, seconds, mostLatency });
      const fault = crowd.documentsAgree() ? faultOf(result, rate) : 'documents differ';
      crowd.leave();
      if (fault === null)
        return [{ row, server: server.name, value: result.rate, note: `p99 ${result.p99.toFixed(0)} ms` }];
      last = `at ${rate} /s: ${fault}`;
    }
    return [{ row, server: server.name, value: null, note: last }];
  };

/** The highest rate that held for a moment, each a little above the one before. */
async function climb(
  server: BenchServer,
  { weight, people, seconds }: { weight: Weight; people: number; seconds: number },
): Promise<number> {
  const crowd = await Crowd.join(server, server.freshRoom(), { people, weight });
  let reached = lowestRate;
  let stumbles = 0;
  for (let rate = lowestRate; rate < mostRate && stumbles < 2; ) {
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
