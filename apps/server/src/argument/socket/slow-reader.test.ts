import { once } from 'node:events';
import type { Socket } from 'node:net';
import { claimTextOf } from '@proviso/document/argument-document';
import { closes, messages, syncs, writeSync } from '@proviso/document/wire';
import { createClaim } from '@proviso/document/write-claim';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createTestDatabase } from '../../testing/test-database.ts';
import { verifyArgument } from '../log/verify-argument.ts';
import { isSaved, key, makeDebate, openPage, startLiveServer, until } from '../testing/live-debate.ts';
import { usualLimits } from './room-socket.ts';

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

const claims = Array.from({ length: 80 }, (_, i) => `claim-${i}`);

test('whoever does not read goes without carets first, is then sent away to come back, and no edit is lost', async () => {
  const { database, drop } = await createTestDatabase();
  cleanUp.push(drop);
  await makeDebate(database);
  const server = await startLiveServer(database);
  cleanUp.push(() => server.stop());
  const ann = openPage(server.url, 'ann');
  const ben = openPage(server.url, 'ben');
  cleanUp.push(
    () => ann.leave(),
    () => ben.leave(),
  );
  await until(() => isSaved(ann) && isSaved(ben), 'both join');
  ann.doc.transact(() => {
    for (const id of claims)
      createClaim(ann.doc, { id, answers: null, side: 'pro', order: 'a1', text: 'y'.repeat(400) });
  });

  const connecting = once(server.server, 'connection');
  const slow = new WebSocket(`${server.url}/provision:6?as=olaf`);
  cleanUp.push(() => slow.terminate());
  const atServer: Socket = (await connecting)[0];
  const heard: { readonly isCaret: boolean; readonly bytes: number }[] = [];
  let code: number | null = null;
  slow.on('close', (number) => {
    code = number;
  });
  slow.on('message', (data: Buffer) => {
    heard.push({ isCaret: data[0] === messages.awareness, bytes: data.length });
  });
  slow.on('open', () => slow.send(writeSync(syncs.step1, Uint8Array.of(0))));
  await until(() => heard.length > 1, 'the slow reader joins');
  slow.pause();

  // More and more, until no more is put to what waits, and then some more.
  let most = 0;
  let waited = 0;
  const paste = async (round: number) => {
    ann.doc.transact(() => {
      for (const id of claims) {
        const text = claimTextOf(ann.doc, id);
        text?.delete(0, text.length);
        text?.insert(0, `${round} `.padEnd(450, 'lorem ipsum '));
      }
    });
    ben.connection.awareness.setLocalStateField('caret', round);
    await until(() => isSaved(ann), 'it is saved');
    most = Math.max(most, atServer.writableLength);
  };
  let round = 0;
  do {
    waited = atServer.writableLength;
    await paste(round++);
  } while ((waited === 0 || atServer.writableLength > waited) && round < 1_000);
  for (let more = 0; more < 20; more++) await paste(round++);
  expect(most).toBeGreaterThan(usualLimits.backlog * 0.9);
  expect(most).toBeLessThanOrEqual(usualLimits.backlog + 100); // and the frame that closes

  slow.resume();
  await until(() => code !== null, 'it is closed');
  expect(code).toBe(closes.comeBack);
  const lastCaret = heard.findLastIndex(({ isCaret }) => isCaret);
  expect(lastCaret).toBeGreaterThan(0);
  const withoutCarets = heard.slice(lastCaret + 1).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(withoutCarets).toBeGreaterThan(usualLimits.backlog / 2);

  const texts = (page: typeof ann) => claims.map((id) => claimTextOf(page.doc, id)?.toString());
  const back = openPage(server.url, 'olaf');
  cleanUp.push(() => back.leave());
  await until(() => isSaved(back) && texts(back).join() === texts(ann).join(), 'it comes back and has all');
  await until(() => texts(ben).join() === texts(ann).join(), 'so has everybody else');
  expect(texts(ann)[0]).toMatch(new RegExp(`^${round - 1} `));
  expect(await verifyArgument(database.sql, key)).toBeNull();
  console.log(
    `${round} pastes; at most ${most} bytes waited, of which the last ${withoutCarets} without a caret`,
  );
});
