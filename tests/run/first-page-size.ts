import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';

// How much script each page loads before it can be used, from the manifest of the build: the entry, the page's own
// module and all that they import; what is imported later, while the page lies idle or when it is asked for, not.

const dist = path.resolve(import.meta.dirname, '../..', process.argv[2] ?? 'apps/web/dist');
const debate = 'src/debate/debate-layout.tsx';

/** By address: the modules that its route names, and the most that they may weigh, in thousands of bytes of gzip. */
const pages: readonly { readonly at: string; readonly modules: readonly string[]; readonly most: number }[] =
  [
    { at: '/', modules: ['src/debate/debates-page.tsx'], most: 52.5 },
    { at: '/sign-in', modules: ['src/account/sign-in-page.tsx'], most: 54 },
    { at: '/sign-up', modules: ['src/account/sign-up-page.tsx'], most: 54 },
    { at: '/join/…', modules: ['src/account/join-page.tsx'], most: 54 },
    { at: '/debates/new', modules: ['src/debate/new-debate-page.tsx'], most: 54 },
    { at: '/debates/import', modules: ['src/archive/import-page.tsx'], most: 56 },
    { at: '/debates/…', modules: [debate, 'src/debate/overview-page.tsx'], most: 72 },
    { at: '…/stances', modules: [debate, 'src/stance/stances-page.tsx'], most: 87 },
    { at: '…/insights', modules: [debate, 'src/insight/insights-page.tsx'], most: 67 },
    { at: '…/drafts', modules: [debate, 'src/draft/drafts-page.tsx'], most: 85 },
    { at: '…/provisions/…', modules: [debate, 'src/provision/provision-page.tsx'], most: 128 },
    { at: '…/arguments/…', modules: [debate, 'src/argument/argument-page.tsx'], most: 137 },
    { at: '…/sources', modules: [debate, 'src/evidence/sources-page.tsx'], most: 85 },
    { at: '…/people', modules: [debate, 'src/debate/people-page.tsx'], most: 75 },
    { at: '…/export', modules: [debate, 'src/archive/export-page.tsx'], most: 75 },
  ];

const manifestSchema = v.record(
  v.string(),
  v.object({ file: v.string(), imports: v.optional(v.array(v.string()), []) }),
);

function readManifest() {
  const file = path.join(dist, '.vite/manifest.json');
  try {
    return v.parse(manifestSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} cannot be read. Build the pages first: pnpm build.`, { cause });
  }
}

const manifest = readManifest();
const weights = new Map<string, number>();
function weigh(file: string): number {
  const known = weights.get(file) ?? gzipSync(readFileSync(path.join(dist, file))).length;
  weights.set(file, known);
  return known;
}

/** The files of a module and of all that it imports at once. */
function filesOf(module: string, found: Set<string>, seen = new Set<string>()): void {
  const chunk = manifest[module];
  if (!chunk)
    throw new Error(`The build has no ${module}. If the page moved, name its module in this check.`);
  if (seen.has(module)) return;
  seen.add(module);
  found.add(chunk.file);
  for (const imported of chunk.imports) filesOf(imported, found, seen);
}

/** More files than this, and the browser takes longer to find them than to read them. */
const mostFiles = 16;

let isTooMuch = false;
console.log('script before the page can be used, kB gzip (1 kB = 1,000 bytes)\n');
for (const { at, modules, most } of pages) {
  const files = new Set<string>();
  for (const module of ['index.html', ...modules]) filesOf(module, files);
  const size = [...files].reduce((sum, file) => sum + weigh(file), 0) / 1000;
  const isOver = size > most || files.size > mostFiles;
  isTooMuch ||= isOver;
  console.log(
    `${at.padEnd(18)}${size.toFixed(1).padStart(7)}  of ${String(most).padStart(3)}  ${String(files.size).padStart(3)} files${isOver ? '  TOO MUCH' : ''}`,
  );
}
if (isTooMuch) {
  console.error(
    '\nA page is over its budget. Load later what its first view does not need, or say here why it needs more.',
  );
  process.exitCode = 1;
}
