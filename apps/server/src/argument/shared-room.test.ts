import { claimTextOf } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { verifyArgument } from './log/verify-argument.ts';
import { isSaved, key, makeDebate, openPage, startLiveServer, until } from './testing/live-debate.ts';

test('two nodes that write to one argument take turns: neither loads it again and again', async () => {
  const { database, drop } = await createTestDatabase();
  await makeDebate(database);
  const calls = { newestCheckpoint: 0, hold: 0, append: 0 };
  const count = (name: string) => {
    if (name === 'newestCheckpoint' || name === 'hold' || name === 'append') calls[name] += 1;
  };
  const nodes = [
    await startLiveServer(database, {}, { onStore: count }),
    await startLiveServer(database, {}, { onStore: count }),
  ];
  const pages = nodes.map(({ url }, i) => openPage(url, i === 0 ? 'ann' : 'ben'));
  await until(() => pages.every(isSaved), 'both join');
  for (const [i, page] of pages.entries())
    createClaim(page.doc, { id: `by-${i}`, answers: 'first', side: 'con', order: 'a1', text: '' });
  for (let letter = 0; letter < 200; letter++) {
    for (const [i, { doc }] of pages.entries()) claimTextOf(doc, `by-${i}`)?.insert(letter, 'x');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await until(() => pages.every(isSaved), 'everything is saved', 25_000);
  // Each node loads the argument once for its people, and once more where the first writing of both met.
  expect(calls.newestCheckpoint).toBeLessThanOrEqual(8);
  expect(calls.hold).toBeGreaterThan(calls.newestCheckpoint);
  await until(
    () => pages.every(({ doc }) => [0, 1].every((i) => claimTextOf(doc, `by-${i}`)?.length === 200)),
    'both see all',
  );
  expect(await verifyArgument(database.sql, key)).toBeNull();
  for (const page of pages) page.leave();
  for (const node of nodes) await node.stop();
  await drop();
});
