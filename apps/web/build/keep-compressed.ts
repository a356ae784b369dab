import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Files that are worth it: text, and programs for the browser. Fonts and pictures are compressed already. */
const worthIt = /\.(?:js|css|svg|wasm|webmanifest)$/;
const least = 1000;

/**
 * Keeps every file of the build compressed beside it, so that the server sends it as it lies there: pressed once and hard,
 * not at each request.
 */
export function keepCompressed(): Plugin {
  return {
    name: 'keep-compressed',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!worthIt.test(name)) continue;
        const file = path.join(dir, name);
        const bytes = readFileSync(file);
        if (bytes.length < least) continue;
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        // The last steps of quality cost seconds on a large file and save next to nothing.
        const quality = bytes.length < 400_000 ? 11 : 7;
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
        );
      }
    },
  };
}
