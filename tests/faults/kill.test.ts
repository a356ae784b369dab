import { createTestDatabase } from '@proviso/server/testing/test-database';
import { expect, test } from 'vitest';
import { killAtRandom } from './kill-at-random.ts';

test('kills at random moments lose nothing that was acknowledged', { timeout: 180_000 }, async () => {
  const { database, drop } = await createTestDatabase();
  const killed = await killAtRandom(database.url, { kills: 8, seconds: 25, chance: Math.random });
  await drop();
  console.log(killed);
  expect(killed.wrong).toBeNull();
  expect(killed.kills).toBeGreaterThan(3);
});
