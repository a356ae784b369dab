import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** The product, and a node alone. */
const programs = {
  start: fileURLToPath(new URL('../start.ts', import.meta.url)),
  node: fileURLToPath(new URL('../argument/testing/live-server-process.ts', import.meta.url)),
};
const place = 'PROVISO_BUNDLED_PROGRAMS';

/**
 * A program of the server as one file of JavaScript, written once for a run of tests and all its processes. Tests start some
 * eighty, and one that reads hundreds of files through a loader takes five times as long.
 */
export async function bundledProgram(name: keyof typeof programs): Promise<string> {
  const folder = process.env[place] ?? (await bundle());
  process.env[place] = folder;
  return path.join(folder, `${name}.mjs`);
}

async function bundle(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'proviso-programs-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    ...{ entryPoints: programs, outdir: folder, outExtension: { '.js': '.mjs' }, bundle: true },
    ...{ platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    plugins: [fromWhereItStands],
  });
  return folder;
}

/** Libraries stay where they are, and our own files go on to find what lies beside them: programs of threads, migrations. */
const fromWhereItStands: Plugin = {
  name: 'from where it stands',
  setup(building) {
    building.onResolve({ filter: /^[^./]/ }, async ({ path: name, pluginData, ...asked }) => {
      if (pluginData === 'asked' || asked.kind === 'entry-point') return undefined;
      const found = await building.resolve(name, { ...asked, pluginData: 'asked' });
      return found.path.includes('node_modules') && path.isAbsolute(found.path)
        ? { path: pathToFileURL(found.path).href, external: true }
        : found;
    });
    building.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => ({
      loader: 'ts',
      contents: (await readFile(file, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file))),
    }));
  },
};
