import { claimTextOf, newArgumentDocument } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
import type * as Y from 'yjs';
import { syncMessage, syncs } from '../generator/dialect.ts';
import { Page } from '../generator/page.ts';
import { RawSocket } from '../generator/raw-socket.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Finding } from './measure.ts';

const idle = 400;

/** What one more connection costs that has joined a room and is quiet, in KiB. */
export async function measureIdle(server: BenchServer): Promise<readonly Finding[]> {
  const room = server.freshRoom();
  const join = async (person: number) => {
    const page = await Page.open(server.door(room, person), 'light');
    await page.joined;
    return page;
  };
  const pages = await Promise.all(Array.from({ length: 20 }, (_, person) => join(person)));
  const before = (await held(server)).held;
  for (let at = 0; at < idle; at += 25)
    pages.push(...(await Promise.all(Array.from({ length: 25 }, (_, i) => join(at + i)))));
  const after = (await held(server)).held;
  for (const page of pages) page.socket.close();
  return [{ row: 'idle', server: server.name, value: (after - before) / idle / 1024 }];
}

const pastes = 100_000;
const pasteLength = 470;
const batch = 400;

/**
 * What the server holds more, at the most, because somebody does not read while about 49 MB are sent to them, in MiB: the
 * same is done once with a reader who reads, and that is taken off.
 */
export async function measureStalledReader(server: BenchServer): Promise<readonly Finding[]> {
  const reading = await sendMuch(server, false);
  const stalled = await sendMuch(server, true);
  return [{ row: 'stalled', server: server.name, value: Math.max(0, stalled - reading) / 1024 ** 2 }];
}

/** Somebody pastes and takes away a text over and over. Gives by how many bytes the server grew at the most. */
async function sendMuch(server: BenchServer, isStalled: boolean): Promise<number> {
  const room = server.freshRoom();
  let seen = 0;
  const watcher = await Page.open(server.door(room, 1), 'light', {
    update: (update) => {
      seen += update.length;
    },
  });
  await watcher.joined;
  const door = server.door(room, 2);
  const slow = await RawSocket.open(door);
  let isJoined: () => void = () => {};
  const joined = new Promise<void>((resolve) => {
    isJoined = resolve;
  });
  slow.listen(() => isJoined());
  for (const message of door.dialect.hello) slow.send(message);
  slow.send(syncMessage(door.dialect, syncs.step1, Uint8Array.of(0)));
  slow.send(syncMessage(door.dialect, syncs.step2, Uint8Array.of(0, 0)));
  await joined;
  const writer = await Page.open(server.door(room, 0), 'light');
  await writer.joined;
  const before = (await held(server)).held;
  if (isStalled) slow.stall();
  let most = 0;
  for (const [i, updates] of pasting(Math.round(pastes / batch)).entries()) {
    const wanted = seen + updates.reduce((sum, update) => sum + update.length, 0) * 0.8;
    for (const update of updates) writer.sendUpdate(update);
    for (const until = Date.now() + 5_000; seen < wanted && Date.now() < until; )
      await new Promise((resolve) => setTimeout(resolve, 1));
    if (i % 25 === 24) most = Math.max(most, (await held(server)).held - before);
  }
  for (const socket of [slow, watcher.socket, writer.socket]) socket.close();
  return most;
}

/** Batches of updates: a claim whose text is typed over again and again. */
function* batches(count: number): Generator<Uint8Array[]> {
  const doc = newArgumentDocument();
  let updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const id = `pasted-${doc.clientID}`;
  createClaim(doc, { id, answers: null, side: 'pro', order: 'a0', text: 'x' });
  const text = claimTextOf(doc, id);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < batch; k++) paste(doc, text, `${i} ${k} `.padEnd(pasteLength, 'lorem ipsum '));
    yield updates;
    updates = [];
  }
}
const pasting = (count: number) => ({
  entries: function* () {
    let i = 0;
    for (const updates of batches(count)) yield [i++, updates] as const;
  },
});

function paste(doc: Y.Doc, text: Y.Text | null, what: string): void {
  doc.transact(() => {
    text?.delete(0, text.length);
    text?.insert(0, what);
  });
}

/** Waits until what was sent to the server is dealt with, and asks what it holds. */
async function held(server: BenchServer) {
  await new Promise((resolve) => setTimeout(resolve, 150));
  return server.process().ask('held');
}
