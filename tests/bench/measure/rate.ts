import { Crowd, type RunResult } from '../generator/crowd.ts';
import type { Weight } from '../generator/page.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Effort, Finding } from './measure.ts';

const mostLatency = 200;
const mostRate = 120_000;

/**
 * The highest rate of edits that a room sustains: all delivered, 99 % within 200 ms. Short tries find where it lies; then
 * a window that is long enough for the peers' stores must hold, at ever lower rates.
 */
export const measureRate =
  (weight: Weight, people: number) =>
  async (server: BenchServer, effort: Effort): Promise<readonly Finding[]> => {
    let good = 500;
    let bad = Number.POSITIVE_INFINITY;
    for (let rate = 2_000; rate < mostRate && bad > good * 1.15; ) {
      const result = await attempt(server, { weight, people, rate, seconds: effort.probe });
      if (holds(result, rate)) good = Math.max(good, result.rate);
      else bad = rate;
      rate = bad === Number.POSITIVE_INFINITY ? rate * 2 : Math.round((good + bad) / 2);
    }
    const row = `rate-${weight}-${people}`;
    let rate = Math.round(good);
    for (let tries = 0; tries < 5; tries++, rate = Math.round(rate * 0.85)) {
      const result = await attempt(server, { weight, people, rate, seconds: effort.window });
      if (!holds(result, rate)) continue;
      const note = `p99 ${result.p99.toFixed(0)} ms`;
      return [{ row, server: server.name, value: result.rate, note }];
    }
    return [{ row, server: server.name, value: null, note: `not even ${rate} /s` }];
  };

async function attempt(
  server: BenchServer,
  { weight, people, rate, seconds }: { weight: Weight; people: number; rate: number; seconds: number },
): Promise<RunResult> {
  const crowd = await Crowd.join(server, server.freshRoom(), { people, weight });
  const result = await crowd.run({ rate, seconds });
  const agree = crowd.documentsAgree();
  crowd.leave();
  return { ...result, allDelivered: result.allDelivered && agree };
}

const holds = ({ rate, p99, allDelivered }: RunResult, wanted: number): boolean =>
  allDelivered && p99 <= mostLatency && rate >= wanted * 0.95;
