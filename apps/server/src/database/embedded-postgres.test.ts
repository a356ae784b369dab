import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { platformBinaries } from './postgres-cluster.ts';
import { placeBinaries } from './postgres-place.ts';

const isRoot = process.getuid?.() === 0;
const leftovers: string[] = [];
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  for (const folder of leftovers.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of this test; mode 0711 lets PostgreSQL's user pass, 0700 does not. */
function makeFolder(mode: 0o711 | 0o700): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-embedded-'));
  chmodSync(folder, mode);
  leftovers.push(folder);
  return folder;
}
async function start(folder: string) {
  const server = await startEmbeddedPostgres(folder);
  stops.push(server.stop);
  return server;
}
async function ask(url: string, query: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(query))];
  } finally {
    await sql.end();
  }
}
const postmasterOf = (folder: string) =>
  Number(readFileSync(path.join(folder, 'cluster/data/postmaster.pid'), 'utf8').split('\n')[0]);
const isRunning = (folder: string) => existsSync(path.join(folder, 'cluster/data/postmaster.pid'));

/** Another Node that starts the database on the folder and says its address. */
async function startElsewhere(
  folder: string,
  as: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'> = {},
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const module = fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url));
  const script = `import('${module}').then(async ({ startEmbeddedPostgres }) => console.log((await startEmbeddedPostgres(process.argv[1])).url))`;
  const loader = createRequire(import.meta.url).resolve('tsx');
  const child = spawn(process.execPath, ['--import', loader, '-e', script, folder], {
    ...as,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`It ended with ${code}.`)));
  const [line] = await Promise.race([once(child.stdout, 'data'), ended]);
  return { child, url: String(line).trim() };
}

describe('the embedded PostgreSQL', () => {
  it('is a PostgreSQL 18 with durable commits, scram and a secret that only its owner reads', async () => {
    const folder = path.join(makeFolder(0o711), 'postgres');
    const { url } = await start(folder);
    expect(
      await ask(
        url,
        "select current_setting('server_version_num')::int / 10000 as major, current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous, lower('ЇЖАК') as lower",
      ),
    ).toEqual([{ major: 18, fsync: 'on', synchronous: 'on', lower: 'їжак' }]);
    expect(statSync(path.join(folder, 'cluster/password')).mode & 0o777).toBe(0o600);
    const wrong = Object.assign(new URL(url), { password: 'guess' }).href;
    await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps what was written over a stop and a start', async () => {
    const folder = path.join(makeFolder(0o711), 'postgres');
    const first = await startEmbeddedPostgres(folder);
    await ask(first.url, 'create table kept as select 28 as points');
    await first.stop();
    expect(isRunning(folder)).toBe(false);
    const second = await start(folder);
    expect(await ask(second.url, 'select * from kept')).toEqual([{ points: 28 }]);
  });

  it('attaches to one that outlived a Node that was killed, and stops it at the end', async () => {
    const folder = path.join(makeFolder(0o711), 'postgres');
    const { child, url } = await startElsewhere(folder);
    await ask(url, 'create table kept as select 28 as points');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await startEmbeddedPostgres(folder);
    expect(again.url).toBe(url);
    expect(await ask(again.url, 'select * from kept')).toEqual([{ points: 28 }]);
    await again.stop();
    expect(isRunning(folder)).toBe(false);
  });

  it('is left running for another process that uses it, and stopped by the last', async () => {
    const folder = path.join(makeFolder(0o711), 'postgres');
    const { child, url } = await startElsewhere(folder);
    const second = await startEmbeddedPostgres(folder);
    expect(second.url).toBe(url);
    await second.stop();
    expect(await ask(url, 'select 1 as still')).toEqual([{ still: 1 }]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await startEmbeddedPostgres(folder)).stop();
    expect(isRunning(folder)).toBe(false);
  });

  it('comes up on one cluster when two start at the same moment', async () => {
    const folder = path.join(makeFolder(0o711), 'postgres');
    const [one, other] = await Promise.all([start(folder), start(folder)]);
    expect(one.url).toBe(other.url);
  });

  it('comes back on the same port by itself when the server is killed', async () => {
    const folder = path.join(makeFolder(0o711), 'postgres');
    const { url } = await start(folder);
    await ask(url, 'create table kept as select 28 as points');
    process.kill(postmasterOf(folder), 'SIGKILL');
    await expect
      .poll(() => ask(url, 'select * from kept').catch(() => null), { timeout: 20_000 })
      .toEqual([{ points: 28 }]);
  });

  it('starts over a stale lock whose process number now belongs to another program', async () => {
    const folder = path.join(makeFolder(0o711), 'postgres');
    await (await startEmbeddedPostgres(folder)).stop();
    const lock = path.join(folder, 'cluster/data/postmaster.pid');
    const lines = [process.pid, path.join(folder, 'cluster/data'), 1_700_000_000, 1, '', '127.0.0.1', ''];
    writeFileSync(lock, lines.join('\n'), { mode: 0o644 });
    const { url } = await start(folder);
    expect(await ask(url, 'select 1 as up')).toEqual([{ up: 1 }]);
  });

  it('says in one sentence what is wrong where it cannot start', async () => {
    const folder = path.join(makeFolder(0o711), 'postgres');
    const { folder: place, stop } = await startEmbeddedPostgres(folder);
    await stop();
    writeFileSync(path.join(place, 'cluster/data/PG_VERSION'), '9\n');
    await expect(startEmbeddedPostgres(folder)).rejects.toThrow(/database files are incompatible/);
    rmSync(path.join(place, 'cluster/password'));
    await expect(startEmbeddedPostgres(folder)).rejects.toThrow(/password cannot be read/);
  });

  it.runIf(isRoot)(
    'runs for root below a folder that only root may enter, with its data elsewhere',
    async () => {
      const asked = path.join(makeFolder(0o700), 'clone/.data/postgres');
      const first = await startEmbeddedPostgres(asked);
      leftovers.push(first.folder);
      expect(first.folder).toMatch(/^\/var\/lib\/proviso\//);
      await ask(first.url, 'create table kept as select 28 as points');
      await first.stop();
      const second = await start(asked);
      expect(second.folder).toBe(first.folder);
      expect(await ask(second.url, 'select * from kept')).toEqual([{ points: 28 }]);
    },
  );

  it.runIf(isRoot)('is copied once, for root, from binaries that only root may enter', async () => {
    const hidden = path.join(makeFolder(0o700), 'native');
    cpSync(platformBinaries().native, hidden, { recursive: true, verbatimSymlinks: true });
    const version = `test-${path.basename(path.dirname(hidden))}`;
    const copy = placeBinaries(hidden, version, { uid: 65_534, gid: 65_534 });
    leftovers.push(copy);
    expect(copy).not.toBe(hidden);
    const server = await startEmbeddedPostgres(path.join(makeFolder(0o711), 'postgres'), { native: copy });
    stops.push(server.stop);
    expect(await ask(server.url, 'select 1 as up')).toEqual([{ up: 1 }]);
    expect(placeBinaries(hidden, version, { uid: 65_534, gid: 65_534 })).toBe(copy);
  });

  it.runIf(isRoot)('runs for root as the owner of data that an ordinary user made', async () => {
    const folder = path.join(makeFolder(0o711), 'postgres');
    await (await startEmbeddedPostgres(folder)).stop();
    execFileSync('chown', ['-R', '12345:12345', folder]);
    const server = await start(folder);
    expect(await ask(server.url, 'select 1 as up')).toEqual([{ up: 1 }]);
    expect(statSync(path.join(folder, 'cluster/data/postmaster.pid')).uid).toBe(12_345);
  });

  it.runIf(isRoot)('runs for an ordinary user as that user', async () => {
    const daemon = 1; // initdb wants a user that has a name, and this one is everywhere
    const parent = makeFolder(0o711);
    chownSync(parent, daemon, daemon);
    const folder = path.join(parent, 'postgres');
    const { child, url } = await startElsewhere(folder, { uid: daemon, gid: daemon, cwd: parent });
    expect(await ask(url, 'select 1 as up')).toEqual([{ up: 1 }]);
    expect(statSync(path.join(folder, 'cluster/data/postmaster.pid')).uid).toBe(daemon);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await startEmbeddedPostgres(folder)).stop();
    expect(isRunning(folder)).toBe(false);
  });
});
