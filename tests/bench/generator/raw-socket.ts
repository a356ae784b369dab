import { connect, type Socket } from 'node:net';
import type { Door } from '../server/bench-server.ts';

/** Any 16 bytes: it is a check against mistakes, not a secret. */
const key = Buffer.alloc(16, 7).toString('base64');

export type FrameListener = (frame: Buffer, now: number) => void;

/** The client's side of a WebSocket on a bare TCP socket, as light as it can be: what is measured is the server. */
export class RawSocket {
  readonly #socket: Socket;
  #onFrame: FrameListener = () => {};
  #onClosed: (code: number) => void = () => {};
  #rest: Buffer[] = [];
  #restLength = 0;
  /** How many bytes must be there before it makes sense to look again. */
  #wanted = 2;
  bytesRead = 0;
  isClosed = false;

  private constructor(socket: Socket, first: Buffer) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#closed(1006));
    if (first.length > 0) setImmediate(() => this.#read(first));
  }

  /** Connects and waits until the server has taken the socket over. */
  static open({ port, path, cookie }: Door): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      const host = `127.0.0.1:${port}`;
      socket.write(
        `GET ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\nupgrade: websocket\r\nconnection: Upgrade\r\n` +
          `sec-websocket-version: 13\r\nsec-websocket-key: ${key}\r\n${cookie === '' ? '' : `cookie: ${cookie}\r\n`}\r\n`,
      );
      let head = Buffer.alloc(0);
      const fail = (error: Error) => reject(error);
      const onData = (chunk: Buffer) => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        socket.off('data', onData);
        socket.off('error', fail);
        const line = head.subarray(0, head.indexOf('\r\n')).toString();
        if (line.includes(' 101 ')) resolve(new RawSocket(socket, head.subarray(end + 4)));
        else reject(new Error(`The server did not take the socket: ${line}`));
      };
      socket.on('data', onData);
      socket.once('error', fail);
    });
  }

  listen(onFrame: FrameListener, onClosed: (code: number) => void = () => {}): void {
    this.#onFrame = onFrame;
    this.#onClosed = onClosed;
  }

  /** Sends a message. */
  send(message: Uint8Array): void {
    this.#socket.write(clientFrame(message));
  }

  /** Reads nothing any more, as a page does that hangs. */
  stall(): void {
    this.#socket.pause();
  }

  close(): void {
    this.#socket.destroy();
  }

  #closed(code: number): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#onClosed(code);
  }

  #read(chunk: Buffer): void {
    this.bytesRead += chunk.length;
    this.#rest.push(chunk);
    this.#restLength += chunk.length;
    if (this.#restLength < this.#wanted) return;
    const all = this.#rest.length === 1 ? chunk : Buffer.concat(this.#rest);
    const now = performance.now();
    let at = 0;
    this.#wanted = 2;
    while (all.length - at >= 2) {
      const short = (all[at + 1] ?? 0) & 127;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (all.length - at < head) {
        this.#wanted = head;
        break;
      }
      const length =
        short < 126 ? short : short === 126 ? all.readUInt16BE(at + 2) : Number(all.readBigUInt64BE(at + 2));
      if (all.length - at < head + length) {
        this.#wanted = head + length;
        break;
      }
      this.#frame((all[at] ?? 0) & 15, all.subarray(at + head, at + head + length), now);
      at += head + length;
    }
    this.#rest = at === all.length ? [] : [all.subarray(at)];
    this.#restLength = all.length - at;
  }

  #frame(kind: number, payload: Buffer, now: number): void {
    if (kind === 2) this.#onFrame(payload, now);
    else if (kind === 9) this.#socket.write(clientFrame(payload, 10));
    else if (kind === 8) {
      this.#closed(payload.length >= 2 ? payload.readUInt16BE(0) : 1005);
      this.#socket.end(clientFrame(payload.subarray(0, 2), 8));
    }
  }
}

/** One whole frame from a client; the mask is zero, so that the payload goes as it is. */
function clientFrame(payload: Uint8Array, kind = 2): Buffer {
  const { length } = payload;
  const head = length < 126 ? 6 : length < 65_536 ? 8 : 14;
  const frame = Buffer.allocUnsafe(head + length).fill(0, 0, head);
  frame[0] = 0x80 | kind;
  if (length < 126) frame[1] = 0x80 | length;
  else if (length < 65_536) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, head);
  return frame;
}
