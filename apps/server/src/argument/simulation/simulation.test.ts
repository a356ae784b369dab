import { afterAll, expect, test } from 'vitest';
import { fannedOutFrom, simulate } from './simulation.ts';

// Each seed is a world of its own: people, attackers, two to four nodes, and a network and a store that fail. When it has
// come to rest: what was acknowledged is stored; the log's replay, the rows, the checkpoints and every page say the same;
// every byte is by who sent it, and was allowed when it was committed; nobody was shown what is not in the log. With a
// fan-out, everybody sees everybody once they have moved after the faults.
// `SEED=17 npx vitest run simulation` plays one world again; `WORLDS_SHARE=0/2` is the first half of them. Whatever changes the frames makes another world of a seed, so what
// once failed is told as a story of its own, in found-once.test.ts.
const only = process.env.SEED;
const inOne = 20;
const from = (first: number, count: number) => Array.from({ length: count }, (_, nr) => first + nr);
// Of those with the product's own fan-out some are enough: all else is the same.
const every = [...from(0, 200), ...from(fannedOutFrom, 15)];
const [share = 0, shares = 1] = (process.env.WORLDS_SHARE ?? '0/1').split('/').map(Number);
const seeds = only === undefined ? every.filter((_, nr) => nr % shares === share) : [Number(only)];
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

const started = performance.now();
afterAll(() => {
  console.log(`${seeds.length} worlds in ${((performance.now() - started) / 1000).toFixed(1)} s`);
});

test.skipIf(only !== undefined)('a seed makes the same world each time', async () => {
  const { faults, ...once } = await simulate(12);
  expect(await simulate(12)).toEqual({ faults, ...once });
  expect(once.commits).toBeGreaterThan(20);
});
