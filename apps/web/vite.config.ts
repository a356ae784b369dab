import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

const server = process.env.PROVISO_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid(), tailwind()],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  server: {
    proxy: {
      '/api': server,
      '/feed': { target: server, ws: true },
      '/live': { target: server, ws: true },
    },
  },
});
