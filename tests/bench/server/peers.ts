import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hocuspocusDialect, yWebsocketDialect } from '../generator/dialect.ts';
import { Page } from '../generator/page.ts';
import type { BenchServer } from './bench-server.ts';
import { largeRoom, largeUpdate } from './large-debate.ts';
import { freePort, startProcess } from './server-process.ts';

/** The other servers, exactly as measured. They are no dependencies of the product. */
export const peerVersions = {
  '@y/websocket-server': '0.1.1',
  '@hocuspocus/server': '4.7.0',
  '@hocuspocus/extension-sqlite': '4.7.0',
  yjs: '13.6.33',
  'y-protocols': '1.0.7',
} as const;

/** Installs the peers into a folder for temporary files, once for these versions; gives the folder. */
export function installPeers(): string {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: peerVersions });
  const name = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
  const folder = path.join(tmpdir(), `proviso-bench-peers-${name}`);
  const done = path.join(folder, 'installed');
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), manifest);
  // Hocuspocus asks for Node 22 and runs on 20; it is a warning only.
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps', '--save-exact'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 300_000,
  });
  writeFileSync(done, '');
  return folder;
}

export type PeerKind = 'y-websocket' | 'hocuspocus' | 'hocuspocus-sqlite';
const peers = {
  'y-websocket': { name: '@y/websocket-server', keeps: 'memory only', storesLater: false },
  hocuspocus: { name: 'Hocuspocus', keeps: 'memory only', storesLater: false },
  'hocuspocus-sqlite': {
    name: 'Hocuspocus + SQLite',
    keeps: 'shown, then stored 2 to 10 s later',
    storesLater: true,
  },
} as const;

/** Starts a peer with its usual settings, and fills its large room. */
export async function startPeer(kind: PeerKind, installed: string, claims: number): Promise<BenchServer> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-bench-peer-'));
  const program =
    kind === 'y-websocket'
      ? [path.join(installed, 'node_modules/@y/websocket-server/src/server.js')]
      : [
          fileURLToPath(new URL('./hocuspocus-process.ts', import.meta.url)),
          installed,
          kind === 'hocuspocus' ? '' : path.join(folder, 'store.sqlite'),
        ];
  const env = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) };
  const start = () => startProcess(program, { cwd: installed, env, url: `http://127.0.0.1:${port}` });
  let running = await start();
  let used = 0;
  const server: BenchServer = {
    ...peers[kind],
    largeRoom,
    freshRoom: () => `room-${used++}`,
    door: (room) => ({
      port,
      path: `/${encodeURIComponent(room)}`,
      cookie: '',
      dialect: kind === 'y-websocket' ? yWebsocketDialect : hocuspocusDialect(room),
    }),
    process: () => running,
    async startAgain() {
      running = await start();
    },
    fillAgain: () => fill(server, claims),
    async remove() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await fill(server, claims);
  return server;
}

/** Puts the claims in, and stays in the room so that it is not unloaded. */
async function fill(server: BenchServer, claims: number): Promise<void> {
  const page = await Page.open(server.door(largeRoom, 0), 'light');
  await page.joined;
  page.sendUpdate(largeUpdate(claims));
  const reader = await Page.open(server.door(largeRoom, 0), 'light');
  await reader.joined;
  reader.socket.close();
}
