import { once } from 'node:events';
import { closes } from '@proviso/document/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { frameOf } from './frame.ts';
import { RoomSocket, type SocketLimits, usualLimits } from './room-socket.ts';

let acceptor: WebSocketServer;
let page: WebSocket;

beforeEach(async () => {
  acceptor = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  await once(acceptor, 'listening');
});
afterEach(() => {
  page.terminate();
  acceptor.close();
});

async function connect(limits: Partial<SocketLimits> = {}): Promise<RoomSocket> {
  const address = acceptor.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const accepted = once(acceptor, 'connection');
  page = new WebSocket(`ws://127.0.0.1:${port}`);
  const [socket] = await accepted;
  await once(page, 'open');
  return new RoomSocket(
    socket,
    { person: 'ann', name: 'Ann', role: 'contributor' },
    { ...usualLimits, ...limits },
  );
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test.each([0, 125, 126, 65_535, 65_536, 200_000])(
  'a frame of %i bytes arrives as one message',
  async (length) => {
    const socket = await connect();
    const message = Uint8Array.from({ length }, (_, i) => i % 251);
    const heard = once(page, 'message');
    socket.send(frameOf(message));
    const [data] = await heard;
    expect(Buffer.compare(data, message)).toBe(0);
  },
);

test('a reader who does not read is sent away before a megabyte waits for it', async () => {
  const socket = await connect();
  page.pause();
  const frame = frameOf(new Uint8Array(100_000));
  let most = 0;
  for (let n = 0; n < 1_000 && socket.isOpen; n++) {
    socket.send(frame);
    most = Math.max(most, socket.socket.bufferedAmount);
    await turn();
  }
  expect(socket.isOpen).toBe(false);
  expect(most).toBeLessThan(usualLimits.backlog + 2 * frame.length);
  const closed = once(page, 'close');
  page.resume();
  expect((await closed)[0]).toBe(closes.comeBack);
});

test('a document that is larger than the limit may be waited for as a whole', async () => {
  const socket = await connect({ backlog: 10_000 });
  const document = frameOf(new Uint8Array(20_000_000));
  const heard = once(page, 'message');
  socket.send(document);
  socket.send(frameOf(new Uint8Array(5_000)));
  expect(socket.isOpen).toBe(true);
  const [data] = await heard;
  expect(data).toHaveLength(20_000_000);
});

test('frames that come too fast are read later, and none is lost', async () => {
  const socket = await connect({ framesPerSecond: 50 });
  let read = 0;
  let paused = false;
  let readOn: () => void = () => {};
  const isAllRead = new Promise<void>((resolve) => {
    readOn = resolve;
  });
  socket.socket.on('message', () => {
    socket.count(10);
    paused ||= socket.socket.isPaused;
    if (++read === 80) readOn();
  });
  for (let n = 0; n < 80; n++) page.send(new Uint8Array(10));
  await isAllRead;
  expect(paused).toBe(true);
});

test('bytes that come too fast are read later, and none is lost; what came offline may come at once', async () => {
  const socket = await connect({ bytesPerSecond: 10_000_000 });
  let read = 0;
  const pausedAt: number[] = [];
  let readOn: () => void = () => {};
  const isAllRead = new Promise<void>((resolve) => {
    readOn = resolve;
  });
  socket.socket.on('message', (data: Buffer) => {
    socket.count(data.length);
    read += data.length;
    if (socket.socket.isPaused) pausedAt.push(read);
    if (read === 8_000_000) readOn();
  });
  for (let n = 0; n < 8; n++) page.send(new Uint8Array(1_000_000));
  await isAllRead;
  expect(pausedAt[0]).toBeGreaterThan(4_000_000);
});
