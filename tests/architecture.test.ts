import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Which rooms each room may import from. What is not listed is forbidden. */
const arrows: Record<string, readonly string[]> = {
  'packages/domain': [],
  'packages/document': ['packages/domain'],
  'packages/argumentation': ['packages/domain'],
  'packages/diagram': ['packages/domain'],
  'packages/interchange': ['packages/domain'],
  'apps/server': [
    'packages/domain',
    'packages/document',
    'packages/argumentation',
    'packages/diagram',
    'packages/interchange',
  ],
  'apps/web': [
    'packages/domain',
    'packages/document',
    'packages/argumentation',
    'packages/diagram',
    'packages/interchange',
    'apps/server',
  ],
};

/** What must stay out of a room, because the room runs where that is not, or promises to do without. */
const outside: Record<string, RegExp> = {
  'packages/domain': /^(node:|yjs|y-|lib0|hono|drizzle|solid-js|ws$|postgres$)/,
  'packages/argumentation': /^(node:|yjs|y-|lib0|hono|drizzle|solid-js|ws$|postgres$)/,
  'packages/diagram': /^(node:|yjs|y-|lib0|hono|drizzle|solid-js|ws$|postgres$)/,
  'packages/interchange': /^(node:|yjs|y-|lib0|hono\b|drizzle|solid-js|ws$|postgres$)/,
  'packages/document': /^(hono|drizzle|solid-js|postgres$)/,
  'apps/web': /^(node:|drizzle|postgres$|ws$|pino|lucia)/,
};

type Import = { readonly file: string; readonly specifier: string; readonly typeOnly: boolean };

const isTest = (file: string) => /(\.test\.tsx?$|\/testing\/|vitest\.config|vite\.config)/.test(file);
const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.tsx?$/.test(file));
const sources = Object.keys(arrows)
  .flatMap((room) => filesBelow(`${room}/src`))
  .filter((file) => !isTest(file));

/** Static and dynamic imports and re-exports, as written. */
const imports: readonly Import[] = sources.flatMap((file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(/^\s*(import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'/gm))
    found.push({ file, specifier: match[3] ?? '', typeOnly: match[2] !== undefined });
  for (const match of text.matchAll(/^\s*import\s+'([^']+)'/gm))
    found.push({ file, specifier: match[1] ?? '', typeOnly: false });
  for (const match of text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g))
    found.push({ file, specifier: match[1] ?? '', typeOnly: false });
  return found;
});

const roomOf = (file: string) => file.split('/').slice(0, 2).join('/');
const roomOfPackage = (name: string) =>
  Object.keys(arrows).find(
    (room) => `@proviso/${path.basename(room)}` === name.split('/').slice(0, 2).join('/'),
  );
const show = ({ file, specifier }: Import) => `${file} imports ${specifier}`;

test('there are sources to look at in every room', () => {
  for (const room of Object.keys(arrows))
    expect(
      sources.some((file) => file.startsWith(`${room}/`)),
      room,
    ).toBe(true);
  expect(imports.length).toBeGreaterThan(200);
});

test('every import between rooms follows an arrow', () => {
  const wrong = imports.filter(({ file, specifier }) => {
    if (!specifier.startsWith('@proviso/')) return false;
    const to = roomOfPackage(specifier);
    return to === undefined || !arrows[roomOf(file)]?.includes(to);
  });
  expect(wrong.map(show)).toEqual([]);
});

test('the web app takes the type of the API from the server and nothing else', () => {
  const wrong = imports.filter(
    ({ file, specifier, typeOnly }) =>
      file.startsWith('apps/web/') &&
      specifier.startsWith('@proviso/server') &&
      (specifier !== '@proviso/server/api' || !typeOnly),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('no relative import leaves its room', () => {
  const wrong = imports.filter(({ file, specifier }) => {
    if (!specifier.startsWith('.')) return false;
    return roomOf(path.posix.join(path.posix.dirname(file), specifier)) !== roomOf(file);
  });
  expect(wrong.map(show)).toEqual([]);
});

test('no room reaches for what must stay outside it', () => {
  const wrong = imports.filter(({ file, specifier }) => outside[roomOf(file)]?.test(specifier) ?? false);
  expect(wrong.map(show)).toEqual([]);
});

test('one file alone knows Lucia', () => {
  const knowing = new Set(
    imports.filter(({ specifier }) => /^(lucia|@lucia-auth)/.test(specifier)).map(({ file }) => file),
  );
  expect([...knowing]).toEqual(['apps/server/src/account/lucia.ts']);
});

test('no file imports itself by way of others', () => {
  const edges = new Map<string, string[]>();
  for (const { file, specifier, typeOnly } of imports) {
    if (typeOnly || !specifier.startsWith('.')) continue;
    const to = path.posix.join(path.posix.dirname(file), specifier);
    edges.set(file, [...(edges.get(file) ?? []), to]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  expect(circles).toEqual([]);
});
