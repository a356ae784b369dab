import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateDatabase } from '@proviso/server/database';
import { startEmbeddedPostgres } from '@proviso/server/embedded-postgres';
import postgres from 'postgres';
import { killAtRandom } from './kill-at-random.ts';

// node --import tsx tests/faults/kill-many.ts [kills] [seconds]: on DATABASE_URL's server, in a database of its own, or on an
// embedded PostgreSQL where that is not set. Ends with code 1 where anything acknowledged was lost.

const [, , kills = '200', seconds = '90'] = process.argv;
const given = process.env.DATABASE_URL;
const folder = await mkdtemp(path.join(tmpdir(), 'proviso-kills-'));
await chmod(folder, 0o711);
const embedded = given ? null : await startEmbeddedPostgres(path.join(folder, 'postgres'));
const url = new URL(given ?? embedded?.url ?? '');
const admin = postgres(url.href, { max: 1, onnotice: () => {} });
await admin.unsafe('drop database if exists proviso_kills with (force)');
await admin.unsafe('create database proviso_kills');
url.pathname = '/proviso_kills';
await migrateDatabase(url.href);
const began = performance.now();
const killed = await killAtRandom(url.href, {
  kills: Number(kills),
  seconds: Number(seconds),
  chance: Math.random,
});
console.log(
  `${killed.kills} kills in ${Math.round((performance.now() - began) / 1000)} s on ${given ? 'a given' : 'an embedded'} PostgreSQL, ${killed.inFlight} with letters under way; ${killed.acknowledged} letters acknowledged; ${killed.wrong ?? 'nothing lost, log = checkpoint = rows = pages'}`,
);
await admin.unsafe('drop database proviso_kills with (force)');
await admin.end();
await embedded?.stop();
await rm(folder, { recursive: true, force: true });
process.exit(killed.wrong === null ? 0 : 1);
