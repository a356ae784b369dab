import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { CannotStart } from '../serve/cannot-start.ts';
import { type Cluster, prepareCluster, surroundings } from './postgres-cluster.ts';

// Whoever uses the cluster keeps one connection with a shared advisory lock. The last to leave gets the exclusive lock and
// stops the server; so a second Proviso on the same folder never has the database taken from under it, and one that was
// killed holds nothing. The same connection tells when the server dies, which is then started again on the same port.
const usersLock = 7_072_915;
const patience = 120_000; // ms; recovery after a crash may have much to replay

export type EmbeddedPostgres = {
  readonly url: string;
  /** Where its data really lies: see `placeCluster`. */
  readonly folder: string;
  /** Stops the server, unless another process uses it too. */
  stop(): Promise<void>;
};

/**
 * Starts a real PostgreSQL on a folder, on a free port of 127.0.0.1, or attaches to the one that runs there already. Throws
 * CannotStart with a sentence where that cannot be. `native`: the folder with `bin`, `lib` and `share`; by default the
 * installed package's.
 */
export async function startEmbeddedPostgres(
  folder: string,
  { native = null }: { readonly native?: string | null } = {},
): Promise<EmbeddedPostgres> {
  const cluster = prepareCluster(folder, native);
  let stopping = false;
  let restarting: Promise<unknown> = Promise.resolve();
  let keeper: Keeper;
  const died = () => {
    if (!stopping) restarting = restart();
  };
  const restart = async () => {
    while (!stopping) {
      try {
        keeper = await bringUp(cluster, keeper.port, died);
        return;
      } catch {
        await wait(1000);
      }
    }
  };
  keeper = await bringUp(cluster, null, died);
  return {
    url: `postgres://proviso:${encodeURIComponent(cluster.password)}@127.0.0.1:${keeper.port}/postgres`,
    folder: cluster.folder,
    async stop() {
      stopping = true;
      await restarting;
      if (await isLastUser(keeper.sql)) await stopServer(cluster);
      await keeper.sql.end({ timeout: 1 });
    },
  };
}

type Keeper = { readonly sql: Sql; readonly port: number };

async function bringUp(cluster: Cluster, port: number | null, died: () => void): Promise<Keeper> {
  const deadline = Date.now() + patience;
  let server: Server | null = null;
  for (let launches = 0; ; ) {
    const found = await attach(cluster, died);
    if (found !== null && found !== 'not ready') return found;
    if (Date.now() > deadline || (launches >= 20 && server?.hasExited()))
      throw new CannotStart(
        `The embedded PostgreSQL does not start: ${lastWords(cluster.log)} Its whole log is ${cluster.log}.`,
      );
    if (found === null && (server === null || server.hasExited())) {
      if (server !== null) await wait(300); // after a kill -9 the old backends need a second or two to let go
      removeForeignLock(cluster);
      server = launch(cluster, port ?? (await freePort()));
      launches += 1;
    }
    await wait(40);
  }
}

/** Null: nothing answers. `not ready`: something does, and it is starting or stopping. */
async function attach(cluster: Cluster, died: () => void): Promise<Keeper | 'not ready' | null> {
  const port = Number(lockLines(cluster)[3]);
  if (!(port > 0)) return null;
  let attached = false;
  const sql = postgres({
    host: '127.0.0.1',
    port,
    user: 'proviso',
    password: cluster.password,
    database: 'postgres',
    max: 1,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    onclose: () => {
      if (!attached) return;
      attached = false;
      void sql.end({ timeout: 0 });
      died();
    },
    connection: { application_name: 'proviso keeper' },
  });
  try {
    const [row] =
      await sql`select current_setting('data_directory') as data, pg_advisory_lock_shared(${usersLock})`;
    if (realpathSync(String(row?.data)) !== realpathSync(cluster.data)) throw new Error('another cluster');
    attached = true;
    return { sql, port };
  } catch (error) {
    await sql.end({ timeout: 0 });
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return code === '57P03' ? 'not ready' : null;
  }
}

type Server = { hasExited(): boolean };

function launch(cluster: Cluster, port: number): Server {
  const log = openSync(cluster.log, 'a', 0o600);
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const child = spawn(
    path.join(cluster.bin, 'postgres'),
    [
      '-D',
      cluster.data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    // detached: Ctrl-C is for us, who then stop the server in our order.
    { ...surroundings(cluster), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  let exited = false;
  child.once('exit', () => {
    exited = true;
  });
  child.once('error', () => {
    exited = true;
  });
  return { hasExited: () => exited };
}

async function isLastUser(sql: Sql): Promise<boolean> {
  try {
    await sql`select pg_advisory_unlock_shared(${usersLock})`;
    const [row] = await sql`select pg_try_advisory_lock(${usersLock}) as alone`;
    return row?.alone === true;
  } catch {
    return true; // it does not answer: stopping what may be left of it can only help
  }
}

async function stopServer(cluster: Cluster): Promise<void> {
  const stop = spawn(
    path.join(cluster.bin, 'pg_ctl'),
    ['stop', '-D', cluster.data, '-m', 'fast', '-t', '60', '-s'],
    { ...surroundings(cluster), stdio: 'ignore' },
  );
  await once(stop, 'exit');
}

/** The lines of postmaster.pid: process id, data folder, start time, port, … Empty where no server runs. */
function lockLines(cluster: Cluster): string[] {
  try {
    return readFileSync(path.join(cluster.data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * After a hard end postmaster.pid stays. PostgreSQL sees by itself when its process is gone, but not when the number was
 * given to another program since, as happens in containers: then it would refuse to start for ever.
 */
function removeForeignLock(cluster: Cluster): void {
  const pid = Number(lockLines(cluster)[0]);
  if (!(pid > 0) || process.platform !== 'linux') return;
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres'))
      rmSync(path.join(cluster.data, 'postmaster.pid'), { force: true });
  } catch {
    // no such process, or not ours to see: PostgreSQL decides
  }
}

function lastWords(log: string): string {
  try {
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    return (lines.findLast((line) => /FATAL|ERROR|error|denied/.test(line)) ?? lines.at(-1) ?? '').trim();
  } catch {
    return 'it wrote no log.';
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('A listening socket has a port.');
  return address.port;
}
