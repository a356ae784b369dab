import { once } from 'node:events';
import { newArgumentDocument, readArgument, serverClient } from '@proviso/document/argument-document';
import { type HandMadeItem, handMadeUpdate } from '@proviso/document/testing/hand-made-update';
import {
  messages,
  readRejected,
  syncs,
  writeAcknowledged,
  writeAwareness,
  writeSync,
} from '@proviso/document/wire';
import { createClaim } from '@proviso/document/write-claim';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Client } from '../../testing/client.ts';
import { openLive } from '../../testing/live-page.ts';
import { openTestDebate, type TestDebate } from '../../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { verifyArgument } from '../log/verify-argument.ts';
import { isSaved, type Page, until } from '../testing/live-debate.ts';

// Whoever speaks to the room without our page, by the address that everybody has: what they send comes to nothing, and
// nobody else notices.

let server: TestServer;
let debate: TestDebate;
let argument: `provision:${string}`;
let mal: Client;
let ann: Page;
const mals = 77;

beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
  argument = `provision:${debate.provision.id}`;
  await debate.owner.patch(debate.at, { phase: 'argue', visibility: 'public' });
  mal = await debate.as('contributor');
  ann = await openLive(server, await debate.as('contributor'), { debate: debate.id, argument });
  createClaim(ann.doc, { id: 'anns', answers: null, side: 'pro', order: 'a0', text: 'It is clear.' });
  await until(() => isSaved(ann), 'the claim of ann is stored');
});
afterAll(async () => {
  ann.leave();
  await server.close();
});

/** What a socket hears, and how it is closed. */
type Heard = { readonly frames: Buffer[]; closed: number | null; rejected: string | null };

/** Speaks by hand, as somebody or as a visitor. */
async function speak(by: Pick<Client, 'cookie'> | null = mal): Promise<{ socket: WebSocket; heard: Heard }> {
  const address = `${server.url.replace('http', 'ws')}/live/${debate.id}/${argument}`;
  const socket = new WebSocket(address, { headers: by === null ? {} : { cookie: by.cookie() } });
  const heard: Heard = { frames: [], closed: null, rejected: null };
  socket.on('message', (data: Buffer) => {
    heard.frames.push(data);
    if (data[0] === messages.rejected)
      heard.rejected = readRejected(decoding.createDecoder(data.subarray(1))).code;
  });
  socket.on('close', (code) => {
    heard.closed = code;
  });
  await once(socket, 'open');
  return { socket, heard };
}
const hello = writeSync(syncs.step2, new Uint8Array([0, 0]));
const asks = (stateVector: ReadonlyMap<number, number> = new Map()) =>
  writeSync(syncs.step1, Y.encodeStateVector(new Map(stateVector)));
/** The answers to a step 1 that a socket has heard: each ends with a step 2. */
const answers = ({ frames }: Heard) =>
  frames.filter((frame) => frame[0] === messages.sync && frame[1] === syncs.step2);

/** Ann goes on as if nothing were, and log, document and rows say the same. */
async function nothingHappened(): Promise<void> {
  const before = readArgument(ann.doc);
  const map = ann.doc.getMap('claims').get('anns');
  const text = map instanceof Y.Map ? map.get('text') : null;
  if (!(text instanceof Y.Text)) throw new Error('The claim of ann is gone.');
  text.insert(0, 'x');
  await until(() => isSaved(ann), 'what ann writes is stored');
  text.delete(0, 1);
  await until(() => isSaved(ann), 'what ann takes away is stored');
  expect(readArgument(ann.doc)).toEqual(before);
  expect(await verifyArgument(server.database.sql, { debateId: debate.id, argumentId: argument })).toBeNull();
}

const typed = (item: Partial<HandMadeItem>): HandMadeItem => ({
  ...{ client: mals, clock: 0, content: new Y.ContentString('a'), parent: 'wording' },
  ...item,
});
const itemOfAnns = () => {
  const map = ann.doc.getMap('claims').get('anns');
  return (map instanceof Y.Map ? map._item?.id : null) ?? Y.createID(0, 0);
};
/** The structs of an update by the bytes of their heads: 10 is a Skip, 0 a GC. */
const odd = (head: number, length: number) => Uint8Array.from([1, 1, mals, 0, head, ...varUint(length), 0]);
function varUint(value: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, value);
  return encoding.toUint8Array(encoder);
}

test.each<[string, () => Uint8Array, string | RegExp]>([
  ['a gap, which would park all that follows', () => handMadeUpdate([typed({ clock: 9 })]), 'update.gap'],
  ['a Skip, which is a gap that says so', () => odd(10, 4), 'update.gap'],
  ['a struct that says it was collected', () => odd(0, 4), 'update.collected'],
  [
    'a struct as long as numbers go',
    () => handMadeUpdate([typed({ content: new Y.ContentDeleted(2 ** 50) })]),
    'update.length',
  ],
  [
    'a struct that reaches beyond exact numbers',
    () => handMadeUpdate([typed({ client: 78, content: new Y.ContentDeleted(Number.MAX_SAFE_INTEGER) })]),
    'update.length',
  ],
  [
    'a deletion of what is not there yet',
    () => handMadeUpdate([], [{ client: mals, clock: 0, length: 5 }]),
    'update.delete_of_unknown',
  ],
  [
    'a deletion as long as numbers go',
    () => handMadeUpdate([], [{ client: serverClient, clock: 0, length: Number.MAX_SAFE_INTEGER }]),
    'update.delete_of_unknown',
  ],
  [
    'something born dead on the key of a claim, with nothing deleted',
    () => handMadeUpdate([typed({ content: new Y.ContentDeleted(1), origin: itemOfAnns() })]),
    'update.claim_slot',
  ],
  [
    'the same on a field of a claim',
    () => handMadeUpdate([typed({ content: new Y.ContentDeleted(1), parent: itemOfAnns(), key: 'author' })]),
    'update.server_field',
  ],
  [
    'a new claim as the server',
    () => {
      const doc = newArgumentDocument();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(ann.doc));
      const before = Y.encodeStateVector(doc);
      doc.clientID = serverClient;
      createClaim(doc, { id: 'servers', answers: null, side: 'pro', order: 'a1', text: 'x' });
      return Y.encodeStateAsUpdate(doc, before);
    },
    'update.foreign_client',
  ],
  [
    'a new claim as the client of ann, at the clock at which she stands',
    () => {
      const doc = newArgumentDocument();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(ann.doc));
      const before = Y.encodeStateVector(doc);
      doc.clientID = ann.doc.clientID;
      createClaim(doc, { id: 'squat', answers: null, side: 'pro', order: 'a1', text: 'x' });
      return Y.encodeStateAsUpdate(doc, before);
    },
    'update.foreign_client',
  ],
  ['more bytes than an update may have', () => new Uint8Array(1_000_001), 'update.too_large'],
  [
    'more structs than an update may have',
    () => handMadeUpdate(Array.from({ length: 20_001 }, (_, clock) => typed({ clock }))),
    'update.too_many_structs',
  ],
  [
    'more clients than an update may have',
    () => handMadeUpdate(Array.from({ length: 17 }, (_, n) => typed({ client: 1_000 + n }))),
    'update.too_many_clients',
  ],
  ['bytes that mean nothing', () => new Uint8Array([1, 200, 200, 200]), 'update.malformed'],
  [
    'an update in the second format, which reads in the first as one that says nothing',
    () => Y.convertUpdateFormatV1ToV2(Y.encodeStateAsUpdate(ann.doc)),
    'update.malformed',
  ],
])('%s is refused, and nobody else notices', async (_what, make, code) => {
  for (const kind of [syncs.update, syncs.step2]) {
    const { socket, heard } = await speak();
    socket.send(asks());
    if (kind === syncs.update) socket.send(hello);
    socket.send(writeSync(kind, make()));
    await until(() => heard.closed !== null, 'the socket is closed');
    expect(heard.closed).toBe(4403);
    expect(heard.rejected).toMatch(code);
  }
  await nothingHappened();
});

test('a visitor without a cookie reads what is public, and writes nothing', async () => {
  const { socket, heard } = await speak(null);
  socket.send(asks());
  await until(() => answers(heard).length === 1, 'the visitor has the document');
  socket.send(hello);
  socket.send(writeSync(syncs.update, handMadeUpdate([typed({})])));
  await until(() => heard.closed !== null, 'the socket is closed');
  expect([heard.closed, heard.rejected]).toEqual([4403, 'access.visitor']);
  await nothingHappened();
});

test('a frame larger than any page sends is not read to its end', async () => {
  const { socket, heard } = await speak();
  socket.send(writeSync(syncs.update, new Uint8Array(2 * 1024 * 1024 + 1)));
  await until(() => heard.closed !== null, 'the socket is closed');
  expect(heard.closed).toBe(1009);
  await nothingHappened();
});

test('what is no message of a page changes nothing, and what comes after it is understood', async () => {
  const { socket, heard } = await speak();
  for (const strange of [[], [0], [0, 0], [0, 9, 1, 1], [99, 1], [1, 255], [10, 5]])
    socket.send(Uint8Array.from(strange));
  socket.send('{"hello":"there"}');
  socket.send(writeAcknowledged(9));
  socket.send(asks());
  await until(() => answers(heard).length === 1, 'the question is answered');
  expect(heard.closed).toBeNull();
  socket.terminate();
  await nothingHappened();
});

test('whoever floods the presence is heard as one who moves, and edits go on', async () => {
  const { socket, heard } = await speak();
  socket.send(asks());
  await until(() => answers(heard).length === 1, 'the attacker has joined');
  let told = 0;
  ann.connection.awareness.on('update', ({ added, updated }: { added: number[]; updated: number[] }) => {
    if ([...added, ...updated].includes(mals)) told++;
  });
  const say = (clock: number, client: number) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify({ caret: clock, user: { name: 'Ann' } }));
    socket.send(writeAwareness(encoding.toUint8Array(encoder)));
  };
  // The first is of itself; of others it may say nothing.
  for (let clock = 1; clock <= 1_500; clock++) say(clock, mals);
  for (let n = 0; n < 400; n++) say(1, 1_000 + n);
  await nothingHappened();
  const states = ann.connection.awareness.getStates();
  await until(() => states.get(mals)?.caret === 1_500, 'ann hears the last of it');
  expect(told).toBeLessThan(100);
  expect([...states.keys()].filter((client) => client >= 1_000 && client < 1_400)).toEqual([]);
  expect(states.get(mals)?.user).toMatchObject({ name: 'The contributor' });
  socket.terminate();
});

test('whoever has little of a document, or says that they know clients without end, is sent all of it as it stands ready', async () => {
  const newcomer = await speak();
  newcomer.socket.send(asks());
  await until(() => answers(newcomer.heard).length === 1, 'the newcomer has the document');
  const text = 'x'.repeat(400);
  for (let n = 0; n < 60; n++)
    createClaim(ann.doc, { id: `long-${n}`, answers: null, side: 'pro', order: 'a0', text });
  await until(() => isSaved(ann), 'much is stored');
  const endless = new Map(Array.from({ length: 100_000 }, (_, n) => [1_000 + n, 1]));
  const sent: string[] = [];
  for (const known of [new Map(), new Map([[serverClient, 1]]), new Map([[ann.doc.clientID, 1]]), endless]) {
    const { socket, heard } = await speak();
    socket.send(asks(known));
    await until(() => answers(heard).length === 1, 'the question is answered');
    const updates = heard.frames.filter((frame) => frame[0] === messages.sync && frame[1] === syncs.update);
    sent.push(Buffer.concat(updates).toString('base64'));
    socket.terminate();
  }
  expect(new Set(sent).size).toBe(1);
  newcomer.socket.terminate();
});

test('whoever asks for the document or for who is here again and again is sent away to come back', async () => {
  for (const question of [asks(), asks(new Map([[serverClient, 1]])), Uint8Array.of(messages.query)]) {
    const { socket, heard } = await speak();
    for (let n = 0; n < 200; n++) socket.send(question);
    await until(() => heard.closed !== null, 'the socket is closed');
    expect(heard.closed).toBe(1013);
    expect(answers(heard).length).toBeLessThan(20);
  }
  await nothingHappened();
});
