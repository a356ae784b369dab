import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { pageHints } from './page-hints.ts';

const built = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** The built pages. Files under /assets/ carry a hash in their name and are kept for ever; any other address is a page. */
export function webApp(root: string = built) {
  const app = new Hono();
  if (!existsSync(path.join(root, 'index.html')))
    return app.get('*', (c) =>
      c.text('The pages are not built yet. Run: npx --yes pnpm@10.34.9 build, and start again.', 503),
    );
  const files = serveStatic({
    root,
    precompressed: true,
    onFound: (file, c) => {
      const isHashed = path.relative(root, path.resolve(file)).startsWith(`assets${path.sep}`);
      c.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const build = createBuild(root);
  const page = (c: Context) => {
    const { html, hints } = build();
    c.header('cache-control', 'no-cache');
    return c.html(html.replace('</head>', () => `${hints(c.req.path)}</head>`));
  };
  return app
    .get('/', page)
    .get('*', files)
    .get('/assets/*', (c) => c.text('There is no such file. Reload the page to get the newest one.', 404))
    .get('*', page);
}

/** The page and its hints as they are built now: built anew while the server runs, they are read anew. */
function createBuild(root: string) {
  const file = path.join(root, 'index.html');
  const read = () => ({
    at: statSync(file).mtimeMs,
    html: readFileSync(file, 'utf8'),
    hints: pageHints(path.join(root, '.vite/manifest.json')),
  });
  let known = read();
  return () => {
    if (statSync(file, { throwIfNoEntry: false })?.mtimeMs !== known.at && existsSync(file)) known = read();
    return known;
  };
}
