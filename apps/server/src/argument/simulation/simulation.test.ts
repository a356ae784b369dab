import { expect, test } from 'vitest';
import { fannedOutFrom, simulate } from './simulation.ts';

// Each seed is a world of its own: people, attackers, two to four nodes, and a network and a store that fail. When it has
// come to rest: what was acknowledged is stored; the log's replay, the rows, the checkpoints and every page say the same;
// every byte is by who sent it, and was allowed when it was committed; nobody was shown what is not in the log. With a
// fan-out, everybody sees everybody once they have moved after the faults.
// `SEED=17 npx vitest run simulation` plays one world again.
const only = process.env.SEED;
const inOne = 20;
const from = (first: number, count: number) => Array.from({ length: count }, (_, nr) => first + nr);
// Of those with the product's own fan-out some are enough: all else is the same.
const every = [...from(0, 200), ...from(fannedOutFrom, 15)];
const seeds = only === undefined ? every : [Number(only)];
const chunks = Array.from({ length: Math.ceil(seeds.length / inOne) }, (_, n) =>
  seeds.slice(n * inOne, (n + 1) * inOne),
);

test.each(chunks)(
  'from the seed %i on, every world comes to rest with nothing lost',
  async (...chunk) => {
    const failed: Record<string, readonly string[]> = {};
    for (const seed of chunk) {
      const { faults } = await simulate(seed);
      if (faults.length > 0) failed[`SEED=${seed}`] = faults;
    }
    expect(failed).toEqual({});
  },
  120_000,
);

// These failed once, each for the reason that its name tells. What changes the frames that rooms send makes another world of
// a seed, in which that reason need not come up again.
const failedOnce: readonly (readonly [string, number])[] = [
  ['a page that knows more of the log than the node it comes to is not refused for it', 66],
  ['a command finds a claim that was made on another node a moment ago', 0],
  ['whoever comes while a room asks who may read is not sent away for good', 27],
  ['whoever was let in by what has changed since does not stay', 6],
  ['a room that was loaded anew looks again at who may read', 108],
];

test.skipIf(only !== undefined).each(failedOnce)('%s (seed %i)', async (_what, seed) => {
  expect((await simulate(seed)).faults).toEqual([]);
});

test.skipIf(only !== undefined)('a seed makes the same world each time', async () => {
  const { faults, ...once } = await simulate(12);
  expect(await simulate(12)).toEqual({ faults, ...once });
  expect(once.commits).toBeGreaterThan(20);
});
