import path from 'node:path';
import { pathToFileURL } from 'node:url';

// Hocuspocus with its usual settings: `hocuspocus-process.ts <folder of the peers> <database file, or nothing>`; PORT as ours.

type Listening = { listen(): Promise<unknown> };
type ServerModule = { Server: new (configuration: object) => Listening };
type SqliteModule = { SQLite: new (configuration: { database: string }) => object };

const [, , installed = '', database = ''] = process.argv;
const from = (name: string) => pathToFileURL(path.join(installed, 'node_modules/@hocuspocus', name)).href;
const { Server }: ServerModule = await import(from('server/dist/hocuspocus-server.esm.js'));
const extensions: object[] = [];
if (database !== '') {
  const { SQLite }: SqliteModule = await import(from('extension-sqlite/dist/hocuspocus-sqlite.esm.js'));
  extensions.push(new SQLite({ database }));
}
await new Server({ port: Number(process.env.PORT), address: '127.0.0.1', quiet: true, extensions }).listen();
