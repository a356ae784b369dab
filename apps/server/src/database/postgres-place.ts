import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../serve/cannot-start.ts';

/** Who PostgreSQL runs as: null for whoever we are. */
export type PostgresUser = { readonly uid: number; readonly gid: number } | null;

const nobody = { uid: 65_534, gid: 65_534 };
const dataHome = '/var/lib/proviso';
const binariesHome = '/var/cache/proviso';

/**
 * Where the cluster of a data folder lies, and who runs it. PostgreSQL refuses to be root. So under root it runs as the
 * owner of the data that is there, else as `nobody`, and a user who is not root must be able to pass every folder above.
 * The rule: 1. the folder that was asked for, if it holds a cluster or can be entered; 2. else, under root,
 * `/var/lib/proviso/<hash of the folder asked for>`, also when the way to the first has been opened since.
 */
export function placeCluster(asked: string): { readonly folder: string; readonly user: PostgresUser } {
  const folder = path.resolve(asked);
  if (process.getuid?.() !== 0) {
    makeFolder(folder);
    return { folder, user: null };
  }
  const elsewhere = path.join(dataHome, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  const existing = [folder, elsewhere].find((one) => existsSync(path.join(one, 'cluster')));
  const chosen = existing ?? (canPass(path.dirname(folder), nobody) ? folder : elsewhere);
  makeFolder(chosen);
  chmodSync(chosen, 0o711);
  const data = path.join(chosen, 'cluster', 'data');
  const owner = existsSync(data) ? statSync(data) : nobody;
  const user = owner.uid === 0 ? nobody : { uid: owner.uid, gid: owner.gid };
  if (!canPass(chosen, user))
    throw new CannotStart(
      `PostgreSQL does not run as root, and the user it runs as (${user.uid}) may not enter a folder above ${chosen}. ` +
        'Make the folders above it passable (chmod o+x), or set DATA_FOLDER or DATABASE_URL.',
    );
  return { folder: chosen, user };
}

/**
 * A folder of PostgreSQL's binaries that the user can run: the one given, or a copy of it, made once, under
 * `/var/cache/proviso`. `version` names the copy.
 */
export function placeBinaries(native: string, version: string, user: PostgresUser): string {
  if (user === null || (canPass(path.join(native, 'bin'), user) && canRun(native, user))) return native;
  const copy = path.join(binariesHome, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  makeFolder(binariesHome);
  if (!canPass(binariesHome, user))
    throw new CannotStart(
      `PostgreSQL does not run as root, and the user it runs as (${user.uid}) can enter neither ${native} nor ${binariesHome}. ` +
        'Clone into a folder that others may pass, start as an ordinary user, or set DATABASE_URL.',
    );
  const unfinished = `${copy}.new-${randomUUID()}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  renameInto(unfinished, copy);
  return copy;
}

/** Renames a finished folder to where it belongs; where somebody else was first, theirs stays and ours goes. */
export function renameInto(finished: string, place: string): void {
  try {
    renameSync(finished, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(finished, { recursive: true, force: true });
  }
}

function makeFolder(folder: string): void {
  try {
    if (existsSync(folder)) return;
    makeFolder(path.dirname(folder));
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755); // whatever the umask took away
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotStart(
      `The folder ${folder} cannot be made (${why}). Set DATA_FOLDER to one that can be written, or set DATABASE_URL.`,
    );
  }
}

function canPass(folder: string, user: NonNullable<PostgresUser>): boolean {
  if (!existsSync(folder)) return canPass(path.dirname(folder), user);
  for (let at = realpathSync(folder); ; at = path.dirname(at)) {
    if (!allows(at, user, 0o1)) return false;
    if (at === path.dirname(at)) return true;
  }
}

const canRun = (native: string, user: NonNullable<PostgresUser>) =>
  allows(path.join(native, 'bin', 'postgres'), user, 0o5) &&
  ['lib', 'share'].every((part) => allows(path.join(native, part), user, 0o5));

/** Whether the mode of one file or folder allows what `bits` (r 4, w 2, x 1) asks for. */
function allows(file: string, { uid, gid }: NonNullable<PostgresUser>, bits: number): boolean {
  const found = statSync(file);
  const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0;
  return ((found.mode >> shift) & bits) === bits;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}
