import { expect, test } from 'vitest';
import { simulate } from './simulation.ts';

// Each seed is a world of its own: pages, nodes, a store and a network that fail. `SEED=17 npx vitest run simulation` plays
// one world again.
const only = process.env.SEED;
const inOne = 25;
const seeds = only === undefined ? Array.from({ length: 200 }, (_, seed) => seed) : [Number(only)];
const chunks = Array.from({ length: Math.ceil(seeds.length / inOne) }, (_, n) =>
  seeds.slice(n * inOne, (n + 1) * inOne),
);

const failedOnce: readonly (readonly [string, number])[] = [
  ['a page that knows more of the log than the node it comes to is not refused for it', 15],
  ['nor for what was collected since', 19],
  ['a command finds a claim that was made on another node a moment ago', 37],
];

test.each(chunks)(
  'from seed %i on, what is acknowledged is stored, and all come to the same',
  async (...chunk) => {
    const failed: Record<number, readonly string[]> = {};
    for (const seed of chunk) {
      const { faults } = await simulate(seed);
      if (faults.length > 0) failed[seed] = faults;
    }
    expect(failed).toEqual({});
  },
);

test.skipIf(only !== undefined).each(failedOnce)('%s (seed %i, which failed once)', async (_what, seed) => {
  expect((await simulate(seed)).faults).toEqual([]);
});
