import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { realClock } from '../clock/clock.ts';
import { noFanOut } from '../fan-out/fan-out.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { openRoomsOn, postgresGround } from './room-registry.ts';
import { seedArgument } from './seed-argument.ts';
import { debateId, makeDebate, until } from './testing/live-debate.ts';
import { QuietSocket } from './testing/quiet-socket.ts';

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

const argumentId = 'provision:large';
const claims = Array.from({ length: 3_000 }, (_, i) => ({
  id: `c${i}`,
  answers: null,
  side: 'pro' as const,
  order: 'a0',
  joint: null,
  link: null,
  text: `Claim ${i} `.padEnd(200, 'lorem ipsum '),
  author: 'ann',
  createdAt: '2026-01-01T00:00:00.000Z',
  editedAt: null,
  archived: null,
}));

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
/** What is held after a full collection, in MB. */
const held = () => {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

test('a room that everybody has left is unloaded and gives its memory back', async () => {
  const { database, drop } = await createTestDatabase();
  cleanUp.push(drop);
  await makeDebate(database);
  await database.transaction((tx) =>
    seedArgument(tx, debateId, argumentId, { wording: '', by: 'mod', claims }),
  );
  const beats: (() => void)[] = [];
  let loads = 0;
  const ground = postgresGround(database, noFanOut);
  const rooms = await openRoomsOn(
    {
      ...ground,
      store: {
        ...ground.store,
        access: (key) => {
          loads += 1;
          return ground.store.access(key);
        },
      },
      clock: {
        ...realClock,
        every(_wait, work) {
          beats.push(work);
          return () => {};
        },
      },
    },
    { keepEmptyFor: -1 },
  );
  cleanUp.push(() => rooms.close());
  const visit = async () => {
    const actor = { person: 'ann', role: 'contributor', speaksFor: null } as const;
    const welcome = await rooms.prepareRoom({ debateId, argumentId, actor, name: 'Ann' });
    const socket = new QuietSocket();
    welcome?.(socket);
    // Asks for all of it, as a page does.
    socket.emit('message', Buffer.from([0, 0, 1, 0]));
    await until(() => socket.sent > 100_000, 'the document comes');
    socket.close();
    for (const beat of beats) beat();
  };

  await visit();
  await visit();
  /** What twelve visits more leave behind, in MB. */
  const leftBehind = async () => {
    const [before, loadsBefore] = [held(), loads];
    for (let n = 0; n < 12; n++) await visit();
    // Each was a room of its own.
    expect(loads - loadsBefore).toBe(12);
    return held() - before;
  };
  // Other files of the suite live in this process, and may take memory meanwhile: once, but not each time.
  const grown: number[] = [];
  do grown.push(await leftBehind());
  while (Math.min(...grown) >= 6 && grown.length < 4);
  console.log(`12 rooms opened and left: ${grown.map((mb) => mb.toFixed(1)).join(', ')} MB more are held`);
  // One room alone holds more than this.
  expect(Math.min(...grown)).toBeLessThan(6);
});
