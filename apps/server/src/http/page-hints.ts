import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    assets: v.optional(v.array(v.string()), []),
  }),
);
type Manifest = v.InferOutput<typeof manifestSchema>;

/** The letters that every page is set in. Whoever comes upon others fetches those too. */
const isUsualFont = (file: string) => /-latin-wght-normal-.*\.woff2$/.test(file);
const layout = 'src/debate/debate-layout.tsx';
/** An id needs no escape; an address of something else names no debate. */
const debate = String.raw`^/debates/(?!(?:new|import)$)(\w+)`;
const ofDebate = (...records: readonly string[]) => ['', ...records].map((path) => `/debates/:debate${path}`);
/**
 * Addresses that people open by a link, the modules of their pages, and which records they ask for first (beside who is signed
 * in). A page that is not named here only comes a little later.
 */
const pages: readonly {
  readonly address: RegExp;
  readonly modules: readonly string[];
  readonly records: readonly string[];
}[] = [
  { address: /^\/(?:debates)?$/, modules: ['src/debate/debates-page.tsx'], records: ['/debates'] },
  { address: /^\/join\/[^/]+$/, modules: ['src/account/join-page.tsx'], records: [] },
  {
    address: new RegExp(`${debate}$`),
    modules: [layout, 'src/debate/overview-page.tsx'],
    records: ofDebate('/stances/standings', '/stances/settlements', '/strengths'),
  },
  {
    address: new RegExp(`${debate}/stances$`),
    modules: [layout, 'src/stance/stances-page.tsx'],
    records: ofDebate('/stances/standings', '/stances/settlements', '/coalitions'),
  },
  {
    address: new RegExp(`${debate}/provisions/[^/]+$`),
    modules: [layout, 'src/provision/provision-page.tsx'],
    records: ofDebate(),
  },
  {
    address: new RegExp(`${debate}/arguments/[^/]+$`),
    modules: [layout, 'src/argument/argument-page.tsx'],
    records: ofDebate(),
  },
];

/** Gives, for the address of a page, what it will ask for as elements of its head: said before its first script has run. */
export function pageHints(manifestFile: string): (address: string) => string {
  if (!existsSync(manifestFile)) return () => '';
  const manifest = v.parse(manifestSchema, JSON.parse(readFileSync(manifestFile, 'utf8')));
  const fonts = (manifest['index.html']?.assets ?? [])
    .filter(isUsualFont)
    .map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`)
    .join('');
  const known = pages.map(({ modules, ...page }) => ({ ...page, files: fileLinks(manifest, modules) }));
  return (address) => {
    for (const { address: pattern, files, records } of known) {
      const match = pattern.exec(address);
      if (match) return fonts + files + recordLinks(records, match[1] ?? '');
    }
    return '';
  };
}

/** Exactly as the page asks for them, else the browser would fetch them twice. */
const recordLinks = (records: readonly string[], debate: string) =>
  [...records, '/account']
    .map((path) => `/api${path.replace(':debate', debate)}`)
    .map((path) => `<link rel="preload" as="fetch" crossorigin href="${path}">`)
    .join('');

/** A link for each file that the modules, and what they import, stand in; the entry's own stand in the page already. */
function fileLinks(manifest: Manifest, modules: readonly string[]): string {
  const found = new Set<string>();
  const visit = (module: string) => {
    const chunk = manifest[module];
    if (!chunk || found.has(module)) return;
    found.add(module);
    for (const imported of chunk.imports) visit(imported);
  };
  visit('index.html');
  const already = new Set(found);
  for (const module of modules) visit(module);
  return [...found]
    .flatMap((module) => (already.has(module) ? [] : (manifest[module] ?? [])))
    .map(({ file }) => `<link rel="modulepreload" crossorigin href="/${file}">`)
    .join('');
}
