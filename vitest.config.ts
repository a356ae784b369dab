import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const cores = availableParallelism();
const worlds = 'apps/server/src/argument/simulation/simulation.test.ts';

export default defineConfig({
  test: {
    // Half of the work is done by PostgreSQL and by processes of the product, and a good part is waiting for them: one worker
    // more than there are cores keeps all of them busy.
    maxWorkers: cores + 1,
    projects: [
      // First what only computes, a share for each core: two hundred worlds are to take less than a minute, also in CI.
      ...Array.from({ length: cores }, (_, share) => ({
        test: {
          name: `worlds ${share + 1} of ${cores}`,
          include: [worlds],
          env: { WORLDS_SHARE: `${share}/${cores}` },
          sequence: { groupOrder: 0 },
          maxWorkers: cores,
        },
      })),
      // No test here puts anything into another module or into the process: files may share what they import.
      {
        test: {
          name: 'packages',
          include: ['packages/*/src/**/*.test.ts'],
          isolate: false,
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/src/**/*.test.ts'],
          exclude: [worlds],
          isolate: false,
          sequence: { groupOrder: 1 },
          globalSetup: 'apps/server/src/testing/global-setup.ts',
          // Patience, and no measure: on a machine with six times the work that it has cores for, some take a minute.
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          sequence: { groupOrder: 1 },
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'apps/server/src/testing/global-setup.ts',
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      'apps/web/vitest.config.ts',
      {
        test: {
          name: 'stories',
          sequence: { groupOrder: 1 },
          include: ['tests/*.test.ts', 'tests/bench/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
