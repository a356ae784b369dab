import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundledProgram } from '@proviso/server/testing/bundled-program';

const root = path.resolve(import.meta.dirname, '../..');

/** The product as its user starts it: one process of its own, with its own data folder and embedded PostgreSQL. */
export type Product = {
  readonly url: string;
  /** Where its data lies. */
  readonly folder: string;
  /** The address of its embedded database, for what no page and no API can do: letting time pass. */
  databaseUrl(): string;
  /** The number of its process; null while it does not run. */
  processId(): number | null;
  /** What it has printed so far. */
  output(): string;
  /** Ends it as Ctrl-C does; the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does: no handler runs, and its database is left behind. */
  kill(): Promise<void>;
  /** Starts it again on the same data and the same port. */
  startAgain(): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
};

/**
 * Starts the product and waits until it is ready (60 s at most). `fromSource`: by the loader, as `pnpm start` does; else the same
 * as one file, which is ready in a fifth of the time.
 */
export async function startProduct({
  port = 0,
  env = {},
  fromSource = false,
}: {
  port?: number;
  env?: NodeJS.ProcessEnv;
  fromSource?: boolean;
} = {}): Promise<Product> {
  const program = fromSource
    ? ['--import', 'tsx', 'apps/server/src/start.ts']
    : [await bundledProgram('start')];
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-story-'));
  chmodSync(folder, 0o711); // else, as root, the database would keep its data elsewhere: it runs as another user
  const onPort = port || (await freePort());
  const url = `http://127.0.0.1:${onPort}`;
  let child: ChildProcess | null = null;
  let printed = '';

  const start = async () => {
    const before = printed.length;
    const started = spawn(process.execPath, program, {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: undefined,
        PORT: String(onPort),
        PUBLIC_URL: url,
        DATA_FOLDER: folder,
        LOG_LEVEL: 'warn',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    started.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child = started;
    const deadline = Date.now() + 60_000;
    // Its last line comes after the links that it prints.
    while (!printed.includes('Stop it with Ctrl-C', before) || !(await isReady(url))) {
      if (started.exitCode !== null)
        throw new Error(`The product ended with code ${started.exitCode}:\n${printed}`);
      if (Date.now() > deadline) throw new Error(`The product was not ready after 60 s:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const end = async (signal: NodeJS.Signals) => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return running?.exitCode ?? null;
    const exited = once(running, 'exit');
    running.kill(signal);
    await exited;
    return running.exitCode;
  };

  try {
    await start();
  } catch (error) {
    await end('SIGINT');
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url,
    folder,
    databaseUrl: () => databaseUrl(folder),
    processId: () => child?.pid ?? null,
    output: () => printed,
    stop: () => end('SIGINT'),
    kill: async () => void (await end('SIGKILL')),
    startAgain: start,
    async remove() {
      if (child === null) await start(); // a killed product left its database running: only the product can stop it
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function databaseUrl(folder: string): string {
  const cluster = path.join(folder, 'postgres/cluster');
  const [, , , port] = readFileSync(path.join(cluster, 'data/postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(path.join(cluster, 'password'), 'utf8').trim();
  return `postgres://proviso:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}
