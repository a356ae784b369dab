import { type Database, openDatabase } from '@proviso/server/database';
import { makeDebate, until } from '@proviso/server/testing/live-debate';
import { firstDifference, firstLost } from './check-history.ts';
import { Front } from './front.ts';
import { NodeProcess } from './node-process.ts';
import { startWriter } from './writer.ts';

export type Killed = {
  readonly kills: number;
  /** Kills of which the victim had letters under way that nobody had heard to be stored. */
  readonly inFlight: number;
  /** Letters that somebody was told are stored. */
  readonly acknowledged: number;
  /** The first thing that was wrong; null where nothing was. */
  readonly wrong: string | null;
};

/**
 * Three nodes behind a proxy, four people who type without a pause, and a SIGKILL for one node after the other at random moments.
 * After every kill each letter that was acknowledged must be in the database; in the end everybody has everything. The
 * database must be migrated and empty; `chance` gives numbers from 0 to 1.
 */
export async function killAtRandom(
  databaseUrl: string,
  {
    kills,
    seconds,
    chance,
  }: { readonly kills: number; readonly seconds: number; readonly chance: () => number },
): Promise<Killed> {
  const database: Database = openDatabase(databaseUrl);
  await makeDebate(database);
  const nodes = [0, 1, 2].map(() => new NodeProcess({ databaseUrl, redisUrl: null }));
  await Promise.all(nodes.map((node) => node.start()));
  const front = new Front(nodes);
  const url = await front.listen();
  const writers = ['ann', 'ben', 'eve', 'mod'].map((person) =>
    startWriter(url, { person, name: person, every: 4 }),
  );
  const starting = new Set<Promise<void>>();
  const acknowledged = () => writers.reduce((sum, writer) => sum + writer.delays().length, 0);
  const isUnderWay = () =>
    writers.some(({ page }) => page.connection.isSynced() && page.connection.state().unsaved > 0);
  const someoneWaits = async () => {
    for (const end = performance.now() + 200; !isUnderWay() && performance.now() < end; )
      await new Promise((resolve) => setImmediate(resolve));
  };
  let wrong: string | null = null;
  let done = 0;
  let inFlight = 0;
  try {
    await until(() => writers.every((writer) => writer.delays().length > 5), 'everybody types', 120_000);
    const end = performance.now() + seconds * 1000;
    while (done < kills && performance.now() < end && wrong === null) {
      await until(() => nodes.some(({ isRunning }) => isRunning), 'a node runs', 120_000);
      const isSomebodyIn = () => writers.some(({ page }) => page.connection.isSynced());
      await until(isSomebodyIn, 'somebody is connected', 120_000);
      await new Promise((resolve) => setTimeout(resolve, chance() * 300));
      // Mostly while something is under way: that is what can be lost.
      if (chance() < 0.8) await someoneWaits();
      const running = nodes.filter(({ isRunning }) => isRunning);
      const victim = running[Math.floor(chance() * running.length)];
      if (victim === undefined) continue;
      if (isUnderWay()) inFlight += 1;
      await victim.kill();
      done += 1;
      wrong = await firstLost(database, writers);
      const again = victim.start().finally(() => starting.delete(again));
      starting.add(again);
    }
    await Promise.all(starting);
    for (const writer of writers) writer.stopTyping();
    if (wrong === null) {
      let last: string | null = 'not looked yet';
      const settled = async () => {
        last = await firstDifference(database, writers);
        return last === null;
      };
      await until(settled, 'all come to the same', 120_000).catch(() => {});
      wrong = last;
    }
    return { kills: done, inFlight, acknowledged: acknowledged(), wrong };
  } finally {
    for (const writer of writers) {
      writer.stopTyping();
      writer.page.leave();
    }
    await Promise.allSettled(starting);
    for (const node of nodes) await node.kill();
    front.close();
    await database.close();
  }
}
