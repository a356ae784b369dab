import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
    assets: v.optional(v.array(v.string()), []),
  }),
);
type Manifest = v.InferOutput<typeof manifestSchema>;

/** The letters that every page is set in. Whoever comes upon others fetches those too. */
const isUsualFont = (file: string) => /-latin-wght-normal-.*\.woff2$/.test(file);
const layout = 'src/debate/debate-layout.tsx';
/**
 * Addresses that people open by a link, the modules of their pages, and which of the debate's records they ask for first
 * (beside the debate itself). A page that is not named here only comes a little later.
 */
const pages: readonly (readonly [
  address: RegExp,
  modules: readonly string[],
  records?: readonly string[],
])[] = [
  [/^\/(?:debates)?$/, ['src/debate/debates-page.tsx']],
  [/^\/join\/[^/]+$/, ['src/account/join-page.tsx']],
  [/^\/debates\/([^/]+)$/, [layout, 'src/debate/overview-page.tsx'], ['stances/standings']],
  [
    /^\/debates\/([^/]+)\/stances$/,
    [layout, 'src/stance/stances-page.tsx'],
    ['stances/standings', 'stances/settlements', 'coalitions'],
  ],
  [/^\/debates\/([^/]+)\/provisions\/[^/]+$/, [layout, 'src/provision/provision-page.tsx']],
  [/^\/debates\/([^/]+)\/arguments\/[^/]+$/, [layout, 'src/argument/argument-page.tsx']],
];

/** Gives, for the address of a page, what it will ask for as elements of its head: said before its first script has run. */
export function pageHints(manifestFile: string): (address: string) => string {
  const manifest = existsSync(manifestFile)
    ? v.parse(manifestSchema, JSON.parse(readFileSync(manifestFile, 'utf8')))
    : {};
  const fonts = (manifest['index.html']?.assets ?? [])
    .filter(isUsualFont)
    .map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`)
    .join('');
  const known = pages.map(([address, modules, records = []]) => ({
    address,
    files: fileLinks(manifest, modules),
    records,
  }));
  return (address) => {
    for (const { address: pattern, files, records } of known) {
      const match = pattern.exec(address);
      if (match) return fonts + files + (match[1] === undefined ? '' : recordLinks(match[1], records));
    }
    return '';
  };
}

/** Exactly as the page asks for it, else the browser would fetch it twice. Ids need no escape; what does is no debate. */
const recordLinks = (debate: string, records: readonly string[]) =>
  /^\w+$/.test(debate) && debate !== 'new' && debate !== 'import'
    ? ['', ...records.map((name) => `/${name}`)]
        .map((path) => `<link rel="preload" as="fetch" crossorigin href="/api/debates/${debate}${path}">`)
        .join('')
    : '';

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
  const chunks = [...found].flatMap((module) => (already.has(module) ? [] : (manifest[module] ?? [])));
  const styles = new Set(chunks.flatMap(({ css }) => css));
  return [
    ...chunks.map(({ file }) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...[...styles].map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`),
  ].join('');
}
