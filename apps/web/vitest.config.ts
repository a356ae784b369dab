import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid()],
  // A document is slow to make; a test that needs one says `@vitest-environment jsdom` in its first line.
  test: {
    name: 'web',
    include: ['{src,build}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Fifty small files: in threads that they share, and with them what they import, they take half of the time.
    pool: 'threads',
    isolate: false,
    testTimeout: 90_000,
    sequence: { groupOrder: 1 },
  },
});
