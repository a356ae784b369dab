import { claimTextOf } from '@proviso/document/argument-document';
import { layWire } from '@proviso/server/testing/breakable-wire';
import { makeDebate, until } from '@proviso/server/testing/live-debate';
import { createTestDatabase } from '@proviso/server/testing/test-database';
import { afterEach, expect, test } from 'vitest';
import { firstDifference, firstLost } from './check-history.ts';
import { NodeProcess, type NodeSettings } from './node-process.ts';
import { percentile, startWriter, type Writer } from './writer.ts';

// The same argument on several server processes over one PostgreSQL, with a writer on each, while something goes wrong.

const redisUrl = process.env.REDIS_URL ?? null;
const wires = [
  { by: 'PostgreSQL', redis: null, isThere: true },
  { by: 'Redis', redis: redisUrl, isThere: redisUrl !== null },
] as const;

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

type Story = {
  readonly database: Awaited<ReturnType<typeof createTestDatabase>>['database'];
  readonly nodes: readonly NodeProcess[];
  readonly writers: readonly Writer[];
};

/** Starts nodes with a writer on each, and waits until all of them have something stored. */
async function begin(settings: Omit<NodeSettings, 'databaseUrl'>, people = ['ann', 'ben']): Promise<Story> {
  const { database, drop } = await createTestDatabase();
  cleanUp.push(drop);
  await makeDebate(database);
  const nodes = people.map(() => new NodeProcess({ databaseUrl: database.url, ...settings }));
  for (const node of nodes) cleanUp.push(() => node.kill());
  await Promise.all(nodes.map((node) => node.start()));
  const writers = nodes.map(({ url }, i) => {
    const person = people[i] ?? '';
    const writer = startWriter(url, { person, name: `${person}${i}`, every: 8 });
    cleanUp.push(() => {
      writer.stopTyping();
      writer.page.leave();
    });
    return writer;
  });
  await goOn(writers, 20);
  return { database, nodes, writers };
}

const lettersStored = (writer: Writer) => writer.delays().length;

/** Waits until each writer has so many more letters stored. */
async function goOn(writers: readonly Writer[], letters: number): Promise<void> {
  const goals = writers.map((writer) => lettersStored(writer) + letters);
  await until(
    () => writers.every((writer, i) => lettersStored(writer) >= (goals[i] ?? 0)),
    `${letters} more letters of each are stored`,
    25_000,
  );
}

/** Everybody stops; all must come to the same. */
async function settle({ database, writers }: Story): Promise<void> {
  for (const writer of writers) writer.stopTyping();
  expect(await firstLost(database, writers)).toBeNull();
  let last: string | null = 'not looked yet';
  await until(
    async () => {
      last = await firstDifference(database, writers);
      return last === null;
    },
    'all come to the same',
    25_000,
  ).catch(() => {});
  expect(last).toBeNull();
}

for (const { by, redis, isThere } of wires) {
  const over = test.runIf(isThere);

  over(`four nodes by ${by}: everybody has what everybody writes`, async () => {
    const story = await begin({ redisUrl: redis }, ['ann', 'ben', 'eve', 'mod']);
    await goOn(story.writers, 150);
    await settle(story);
    for (const writer of story.writers) {
      const delays = writer.delays();
      console.log(
        `by ${by}, ${writer.name}: ${delays.length} letters, stored after ${percentile(delays, 0.5).toFixed(0)} ms (p99 ${percentile(delays, 0.99).toFixed(0)} ms)`,
      );
    }
  });

  over(`two nodes by ${by} that lose most of what the other tells`, async () => {
    const story = await begin({ redisUrl: redis, loses: 0.8 });
    await goOn(story.writers, 100);
    await settle(story);
  });

  over(`a node by ${by} is killed and started again while the other goes on`, async () => {
    const story = await begin({ redisUrl: redis });
    const [node] = story.nodes;
    await node?.kill();
    expect(await firstLost(story.database, story.writers)).toBeNull();
    await goOn(story.writers.slice(1), 50);
    await node?.start();
    await goOn(story.writers, 50);
    await settle(story);
  });

  over(`a node by ${by} that is frozen holds nobody up, and catches up when it thaws`, async () => {
    const story = await begin({ redisUrl: redis });
    const [node] = story.nodes;
    node?.freeze();
    await goOn(story.writers.slice(1), 200);
    node?.thaw();
    await goOn(story.writers, 50);
    await settle(story);
  });
}

test('both nodes are restarted one after the other: each finishes what it has, and the other goes on', async () => {
  const story = await begin({ redisUrl: null });
  for (const [i, node] of story.nodes.entries()) {
    expect(await node.stop()).toBe(0);
    expect(await firstLost(story.database, story.writers)).toBeNull();
    await goOn(
      story.writers.filter((_, other) => other !== i),
      30,
    );
    await node.start();
    await goOn(story.writers, 30);
  }
  await settle(story);
});

test('nodes whose listening connections are cut again and again', async () => {
  const story = await begin({ redisUrl: null });
  let cut = 0;
  for (let n = 0; n < 5; n++) {
    const rows = await story.database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'proviso ear'`;
    cut += rows.length;
    await goOn(story.writers, 30);
  }
  expect(cut).toBeGreaterThan(5);
  await settle(story);
});

test('every connection to the database is cut in the middle of commits', async () => {
  const story = await begin({ redisUrl: null });
  for (let n = 0; n < 3; n++) {
    await story.database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await goOn(story.writers, 30);
    expect(await firstLost(story.database, story.writers)).toBeNull();
  }
  await settle(story);
});

test.runIf(redisUrl !== null)(
  'a Redis that dies and comes back ends nobody: edits go on, found in the log',
  async () => {
    const wire = await layWire(redisUrl ?? '');
    const story = await begin({ redisUrl: wire.url });
    await wire.cut();
    await goOn(story.writers, 150);
    const [ann, ben] = story.writers;
    const typed = [...(ann?.stored() ?? [])];
    await until(
      () =>
        typed.every(([claim, text]) => ben && claimTextOf(ben.page.doc, claim)?.toString().startsWith(text)),
      'ben sees what ann has written meanwhile',
    );
    await wire.mend();
    await goOn(story.writers, 50);
    await settle(story);
    await wire.cut();
  },
);
