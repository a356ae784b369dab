import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { newArgumentDocument } from '../argument/argument-document.ts';
import { connectArgument } from './connection.ts';
import { closes, syncs, writeRejected, writeSync } from './wire.ts';

/** A server's end of the one socket that is open, driven by the test. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static open: FakeSocket[] = [];
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    super();
    FakeSocket.open.push(this);
  }
  send(): void {}
  close(): void {
    this.shut(1000, '');
  }
  accept(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  say(bytes: Uint8Array<ArrayBuffer>): void {
    this.onmessage?.({ data: bytes.buffer });
  }
  shut(code: number, reason: string): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }
}

function connect() {
  FakeSocket.open = [];
  const connection = connectArgument({
    url: 'ws://127.0.0.1/live/peace',
    room: 'provision:6',
    doc: newArgumentDocument(),
    // A stand-in with what the provider uses of a socket.
    WebSocket: FakeSocket as unknown as typeof WebSocket,
  });
  const refused: unknown[] = [];
  connection.onRejected((change) => refused.push(change));
  const [socket] = FakeSocket.open;
  if (!socket) throw new Error('The connection opens a socket at once.');
  socket.accept();
  return { connection, refused, socket };
}

const join = (socket: FakeSocket) => socket.say(writeSync(syncs.step2, Y.encodeStateAsUpdate(new Y.Doc())));

test('a refusal is told once with its reason, though the socket closes with it', () => {
  const { connection, refused, socket } = connect();
  socket.say(writeRejected({ code: 'access.phase', message: 'Not open now.', claim: null }));
  socket.shut(closes.refused, 'access.phase');
  expect(refused).toEqual([{ code: 'access.phase', message: 'Not open now.', claim: null, text: '' }]);
  expect(connection.state().kind).toBe('refused');
  connection.destroy();
});

test('a refusal whose reason was lost on the way is told all the same, so that the page gives back what was written', () => {
  const { connection, refused, socket } = connect();
  join(socket);
  socket.shut(closes.refused, 'claim.archived');
  expect(refused).toMatchObject([{ code: 'claim.archived', claim: null, text: '' }]);
  expect(connection.state().kind).toBe('refused');
  expect(FakeSocket.open).toHaveLength(1);
  connection.destroy();
});

test('whoever is signed out is not told of a refusal', () => {
  const { connection, refused, socket } = connect();
  socket.shut(closes.signedOut, 'account.signed_out');
  expect([refused, connection.state().kind]).toEqual([[], 'signed-out']);
  connection.destroy();
});

test('whoever is not let in at all is not told of a refusal either, and does not try again', () => {
  const { connection, refused, socket } = connect();
  socket.shut(closes.refused, 'access.role');
  expect([refused, connection.state().kind, FakeSocket.open.length]).toEqual([[], 'refused', 1]);
  connection.destroy();
});
