import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateDatabase, openDatabase } from '@proviso/server/database';
import { startEmbeddedPostgres } from '@proviso/server/embedded-postgres';
import { makeDebate, until } from '@proviso/server/testing/live-debate';
import { expect, test } from 'vitest';
import { firstDifference, firstLost } from './check-history.ts';
import { NodeProcess } from './node-process.ts';
import { startWriter } from './writer.ts';

const redisUrl = process.env.REDIS_URL ?? null;
const wires =
  redisUrl === null
    ? [['PostgreSQL', null] as const]
    : ([
        ['PostgreSQL', null],
        ['Redis', redisUrl],
      ] as const);

test.each(wires)(
  'the database dies under two busy nodes that tell each other by %s and comes back: nothing acknowledged is lost, and all go on',
  async (_by, redis) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'proviso-restart-'));
    await chmod(folder, 0o711);
    const embedded = await startEmbeddedPostgres(path.join(folder, 'postgres'));
    await migrateDatabase(embedded.url);
    const database = openDatabase(embedded.url);
    await makeDebate(database);
    const nodes = [0, 1].map(() => new NodeProcess({ databaseUrl: embedded.url, redisUrl: redis }));
    await Promise.all(nodes.map((node) => node.start()));
    const writers = nodes.map(({ url }, i) =>
      startWriter(url, { person: ['ann', 'ben'][i] ?? '', name: `writer${i}`, every: 8 }),
    );
    const letters = () => Math.min(...writers.map((writer) => writer.delays().length));
    try {
      for (const signal of ['SIGKILL', 'SIGQUIT'] as const) {
        const goal = letters() + 30;
        await until(() => letters() >= goal, 'both have letters stored', 30_000);
        const lock = path.join(embedded.folder, 'cluster/data/postmaster.pid');
        const postmaster = Number((await readFile(lock, 'utf8')).split('\n')[0]);
        process.kill(postmaster, signal);
        await until(() => writers.every(({ page }) => !page.connection.isSynced()), 'both notice', 30_000);
        const after = letters() + 30;
        await until(() => letters() >= after, 'both go on', 40_000);
        expect(await firstLost(database, writers)).toBeNull();
      }
      for (const writer of writers) writer.stopTyping();
      await until(
        async () => (await firstDifference(database, writers)) === null,
        'all come to the same',
        30_000,
      );
    } finally {
      for (const writer of writers) {
        writer.stopTyping();
        writer.page.leave();
      }
      for (const node of nodes) await node.kill();
      await database.close();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
  150_000,
);
