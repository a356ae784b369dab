import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../../testing/test-database.ts';
import type { ArgumentKey } from '../argument-key.ts';
import type { Checkpoint } from '../argument-store.ts';
import { verifyArgument } from '../log/verify-argument.ts';
import { key, makeDebate } from '../testing/live-debate.ts';
import { type BackgroundThread, backgroundThread } from './background-thread.ts';

let test_: Awaited<ReturnType<typeof createTestDatabase>>;
let thread: BackgroundThread<ArgumentKey, Checkpoint>;
beforeEach(async () => {
  test_ = await createTestDatabase();
  await makeDebate(test_.database);
  thread = backgroundThread(new URL('./checkpoint-worker.ts', import.meta.url), test_.database.url);
});
afterEach(async () => {
  await thread.close();
  await test_.drop();
});

test('a checkpoint is made in another thread, kept, and says what the log says', async () => {
  const { seq, bytes } = await thread.ask(key);
  expect(seq).toBe(1);
  const [kept] = await test_.database.sql`select seq, bytes from argument_checkpoint`;
  expect(Buffer.compare(bytes, kept?.bytes)).toBe(0);
  expect(await verifyArgument(test_.database.sql, key)).toBeNull();
});

test('a job that fails is told, and the next one is done', async () => {
  await expect(thread.ask({ ...key, argumentId: 'provision:none' })).rejects.toThrow('The argument is gone.');
  expect((await thread.ask(key)).seq).toBe(1);
});

test('a thread that dies is told of, each time', async () => {
  const dying = backgroundThread(new URL('./no-such-program.ts', import.meta.url), '');
  for (let n = 0; n < 2; n++) await expect(dying.ask(key)).rejects.toThrow('no-such-program');
  await dying.close();
});
