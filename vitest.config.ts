import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Half of the work is done by PostgreSQL and by processes of the product, and a good part is waiting for them: one worker
    // more than there are cores keeps all of them busy.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // No test here puts anything into another module or into the process: files may share what they import.
      {
        test: {
          name: 'packages',
          include: ['packages/*/src/**/*.test.ts'],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/src/**/*.test.ts'],
          isolate: false,
          globalSetup: 'apps/server/src/testing/global-setup.ts',
          // Patience, and no measure: on a machine with six times the work that it has cores for, some take a minute.
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
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
          include: ['tests/*.test.ts', 'tests/bench/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
