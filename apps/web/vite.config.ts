import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { compileAhead } from './build/compile-ahead.ts';
import { fileGroups } from './build/file-groups.ts';
import { keepCompressed } from './build/keep-compressed.ts';
import { serviceWorker } from './build/service-worker.ts';

const server = process.env.PROVISO_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid(), tailwind(), serviceWorker(), compileAhead(), keepCompressed()],
  resolve: {
    alias: { 'lib0/logging': fileURLToPath(new URL('./build/plain-logging.ts', import.meta.url)) },
  },
  build: {
    target: 'es2022',
    // Which page needs which script: the server names them to the browser, and their size is watched.
    manifest: true,
    modulePreload: { polyfill: false },
    // All styles are 24 kB: in one file they come with the page, and nothing of it is drawn before its own.
    cssCodeSplit: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: fileGroups() } },
    },
  },
  // The solver's worker loads its program when it is first asked.
  worker: { format: 'es' },
  server: {
    proxy: {
      // The server refuses what comes from another site, so it must see the address that the browser sees.
      '/api': { target: server, changeOrigin: false },
      '/feed': { target: server, changeOrigin: false, ws: true },
      '/live': { target: server, changeOrigin: false, ws: true },
    },
  },
});
