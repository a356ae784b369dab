import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const source = fileURLToPath(new URL('../worker/service-worker.ts', import.meta.url));
/** Kept for when there is no connection: what pages are made of. Programs of half a megabyte come when they are asked for. */
const isKept = (name: string) => /^assets\/.+\.(?:js|css|woff2)$/.test(name);
/** Alphabets other than these two are fetched by whoever reads them. */
const isOtherAlphabet = (name: string) => /\.woff2$/.test(name) && !/-(?:latin|cyrillic)-/.test(name);
const most = 400_000;

/** Builds the service worker as one file with a fixed name at the root, where it may stand before every page. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      // After Vite has dropped the files that held nothing but a sheet of styles.
      order: 'post',
      async handler(_, bundle) {
        const files = Object.values(bundle)
          .filter((one) => isKept(one.fileName) && !isOtherAlphabet(one.fileName))
          .filter((one) => (one.type === 'chunk' ? one.code : one.source).length < most)
          .map(({ fileName }) => `/${fileName}`)
          .sort();
        const built = await build({
          configFile: false,
          logLevel: 'warn',
          define: { BUILT_FILES: JSON.stringify(files) },
          build: {
            write: false,
            target: 'es2022',
            rolldownOptions: { input: source, output: { format: 'iife' } },
          },
        });
        const [output] = [built].flat();
        const code = output && 'output' in output ? output.output[0].code : null;
        if (code === null || code === undefined) throw new Error('The service worker could not be built.');
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: code });
      },
    },
  };
}
