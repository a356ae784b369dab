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
    testTimeout: 90_000,
    sequence: { groupOrder: 1 },
  },
});
