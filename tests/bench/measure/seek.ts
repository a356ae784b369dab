import { claimTextOf, newArgumentDocument } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
import * as Y from 'yjs';
import { Page } from '../generator/page.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Finding } from './measure.ts';

const updates = 10_000;
const claims = 40;
const asked = 30;

/** Any moment of a room with 10,000 updates: the first one that is asked for, and the slowest of thirty afterwards, in ms. */
export async function measureSeek(server: BenchServer): Promise<readonly Finding[]> {
  const { readPast } = server;
  if (readPast === undefined) return [];
  const room = server.freshRoom();
  await write(server, room);
  const timed = async (seq: number) => {
    const began = performance.now();
    await readPast(room, seq);
    return performance.now() - began;
  };
  const first = await timed(updates);
  const times: number[] = [];
  for (let i = 0; i < asked; i++) times.push(await timed(1 + ((i * 3_541) % updates)));
  return [
    { row: 'seek-first', server: server.name, value: first },
    { row: 'seek', server: server.name, value: Math.max(...times) },
  ];
}

/** Somebody makes claims and types in one after the other; settles when another page has seen all of it. */
async function write(server: BenchServer, room: string): Promise<void> {
  const doc = newArgumentDocument();
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  for (let i = 0; i < claims; i++)
    createClaim(doc, { id: `sought-${i}`, answers: null, side: 'pro', order: `a${i}`, text: '' });
  while (made.length < updates) {
    const text = claimTextOf(doc, `sought-${made.length % claims}`);
    text?.insert(text.length, 'e');
  }
  const shown = newArgumentDocument();
  const watcher = await Page.open(server.door(room, 1), 'light', {
    update: (update) => Y.applyUpdate(shown, update),
  });
  await watcher.joined;
  const writer = await Page.open(server.door(room, 0), 'light');
  await writer.joined;
  for (const update of made) writer.sendUpdate(update);
  while (Y.getState(shown.store, doc.clientID) < Y.getState(doc.store, doc.clientID)) {
    if (writer.socket.isClosed) throw new Error('The server sent the writer away.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  for (const page of [watcher, writer]) page.socket.close();
}
