import { claimTextOf, newArgumentDocument } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
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

const writers = 8;
/** Each of them types over so many claims at once, so often: about 30 MB in all. */
const claims = 40;
const length = 470;
const rounds = 200;

/** The most that waited in the server for somebody who reads nothing while about 30 MB were sent to them, in MiB. */
export async function measureStalledReader(server: BenchServer): Promise<readonly Finding[]> {
  const room = server.freshRoom();
  let seen = 0;
  const watcher = await Page.open(server.door(room, 1), 'light', {
    update: (update) => {
      seen += update.length;
    },
  });
  await watcher.joined;
  const slow = await joinBarely(server, room);
  const people = await Promise.all(
    Array.from({ length: writers }, (_, i) => Paster.join(server, room, 3 + i)),
  );
  slow.stall();
  let most = 0;
  let sent = 0;
  for (let round = 0; round < rounds; round++) {
    for (const person of people) sent += person.paste(round);
    // A little may be under way: what is measured is what waits for one reader, not for the server.
    for (const until = performance.now() + 5_000; seen < (sent - 500_000) * 0.9; ) {
      if (performance.now() > until) throw new Error(`${seen} of ${sent} bytes have come, and then no more`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    most = Math.max(most, (await server.process().ask('now')).waiting);
  }
  for (const { socket } of [watcher, ...people.map(({ page }) => page)]) socket.close();
  slow.close();
  return [{ row: 'stalled', server: server.name, value: most / 1024 ** 2 }];
}

/** Somebody who has the document and can stop reading. */
async function joinBarely(server: BenchServer, room: string): Promise<RawSocket> {
  const door = server.door(room, 2);
  const slow = await RawSocket.open(door);
  const joined = new Promise<void>((resolve, reject) => {
    slow.listen(
      () => resolve(),
      (code) => reject(new Error(`The socket was closed with ${code}.`)),
    );
  });
  joined.catch(() => {});
  for (const message of door.dialect.hello) slow.send(message);
  slow.send(syncMessage(door.dialect, syncs.step1, Uint8Array.of(0)));
  slow.send(syncMessage(door.dialect, syncs.step2, Uint8Array.of(0, 0)));
  await joined;
  return slow;
}

/** Somebody with a few claims who types over all of them at once. */
class Paster {
  readonly page: Page;
  readonly #doc = newArgumentDocument();
  #update: Uint8Array = new Uint8Array();

  private constructor(page: Page) {
    this.page = page;
    this.#doc.on('update', (update: Uint8Array) => {
      this.#update = update;
    });
    this.#doc.transact(() => {
      for (let i = 0; i < claims; i++)
        createClaim(this.#doc, { id: this.#id(i), answers: null, side: 'pro', order: 'a0', text: 'x' });
    });
    page.sendUpdate(this.#update);
  }

  static async join(server: BenchServer, room: string, person: number): Promise<Paster> {
    const page = await Page.open(server.door(room, person), 'light');
    await page.joined;
    return new Paster(page);
  }

  /** Gives how many bytes it sent. */
  paste(round: number): number {
    this.#doc.transact(() => {
      for (let i = 0; i < claims; i++) {
        const text = claimTextOf(this.#doc, this.#id(i));
        text?.delete(0, text.length);
        text?.insert(0, `${round} ${i} `.padEnd(length, 'lorem ipsum '));
      }
    });
    this.page.sendUpdate(this.#update);
    return this.#update.length;
  }

  #id = (i: number) => `pasted-${this.#doc.clientID}-${i}`;
}

/** Waits until what was sent to the server is dealt with, and asks what it holds. */
async function held(server: BenchServer) {
  await new Promise((resolve) => setTimeout(resolve, 150));
  return server.process().ask('held');
}
