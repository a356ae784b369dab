import { connect, type Socket } from 'node:net';
import type { Door } from '../server/bench-server.ts';

/** Any 16 bytes: it is a check against mistakes, not a secret. */
const key = Buffer.alloc(16, 7).toString('base64');

export type FrameListener = (frame: Buffer, now: number) => void;

/** The client's side of a WebSocket on a bare TCP socket, as light as it can be: what is measured is the server. */
/**
 * What is read from any of the sockets lies here until it is dealt with, in the same turn: so that no socket needs memory, or
 * a stream, of its own.
 */
const received = Buffer.allocUnsafe(1 << 20);

/** The client's side of a WebSocket on a bare TCP socket, as light as it can be: what is measured is the server. */
export class RawSocket {
  readonly #socket: Socket;
  #onFrame: FrameListener = () => {};
  #onClosed: (code: number) => void = () => {};
  /** What came behind the last whole frame, or of the server's answer to the request. */
  #rest: Buffer[] = [];
  #restLength = 0;
  /** How many bytes must be there before it makes sense to look again. */
  #wanted = 2;
  /** Takes the server's answer to the request; null once it has come. */
  #answered: ((line: string) => void) | null;
  bytesRead = 0;
  isClosed = false;

  private constructor({ port, path, cookie }: Door, answered: (line: string) => void) {
    this.#answered = answered;
    const onread = {
      buffer: received,
      callback: (length: number) => {
        this.#read(received.subarray(0, length));
        return true;
      },
    };
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.on('close', () => this.#closed(1006));
    const host = `127.0.0.1:${port}`;
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\nupgrade: websocket\r\nconnection: Upgrade\r\n` +
        `sec-websocket-version: 13\r\nsec-websocket-key: ${key}\r\n${cookie === '' ? '' : `cookie: ${cookie}\r\n`}\r\n`,
    );
  }

  /** Connects and waits until the server has taken the socket over. */
  static async open(door: Door): Promise<RawSocket> {
    let line = 'The connection was closed.';
    const socket = await new Promise<RawSocket>((resolve) => {
      const opening = new RawSocket(door, (answer) => {
        line = answer;
        resolve(opening);
      });
      opening.#onClosed = () => resolve(opening);
    });
    if (!line.includes(' 101 ')) throw new Error(`The server did not take the socket: ${line}`);
    return socket;
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
    if (this.#restLength + chunk.length < this.#wanted) {
      this.#keep(Buffer.from(chunk));
      return;
    }
    const all = this.#restLength === 0 ? chunk : Buffer.concat([...this.#rest, chunk]);
    this.#rest = [];
    this.#restLength = 0;
    const read = this.#answered === null ? this.#readFrames(all) : this.#readAnswer(all, this.#answered);
    if (read < all.length) this.#keep(Buffer.from(all.subarray(read)));
  }

  #keep(chunk: Buffer): void {
    this.#rest.push(chunk);
    this.#restLength += chunk.length;
  }

  /** Gives how many bytes of it were read. What comes behind it waits for a listener, and so for the next chunk. */
  #readAnswer(all: Buffer, answered: (line: string) => void): number {
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return 0;
    this.#answered = null;
    answered(all.subarray(0, all.indexOf('\r\n')).toString());
    setImmediate(() => this.#read(Buffer.alloc(0)));
    return end + 4;
  }

  #readFrames(all: Buffer): number {
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
    return at;
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
