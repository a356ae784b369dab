import type { Door } from '../server/bench-server.ts';
import { type Dialect, syncMessage, syncs } from './dialect.ts';
import { openLibrarySocket } from './library-socket.ts';
import { RawSocket } from './raw-socket.ts';
import { VarReader } from './varint.ts';
import type { WireSocket } from './wire-socket.ts';

/** `light`: a bare socket; `heavy`: the `ws` library. */
export type Weight = 'light' | 'heavy';

export type PageListener = {
  /** An update of somebody, or the whole document on joining. */
  update?(update: Buffer, kind: number, now: number): void;
  awareness?(frame: Buffer): void;
  closed?(code: number): void;
};

/** A page that has joined a room, or is joining it. */
export class Page {
  readonly socket: WireSocket;
  readonly #dialect: Dialect;
  readonly #listener: PageListener;
  readonly #numbers = new VarReader();
  readonly joined: Promise<void>;
  #join: () => void = () => {};

  private constructor(socket: WireSocket, dialect: Dialect, listener: PageListener) {
    this.socket = socket;
    this.#dialect = dialect;
    this.#listener = listener;
    this.joined = new Promise((resolve, reject) => {
      this.#join = resolve;
      socket.listen(
        (frame, now) => this.#read(frame, now),
        (code) => {
          reject(new Error(`The socket was closed with ${code}.`));
          listener.closed?.(code);
        },
      );
    });
    this.joined.catch(() => {});
  }

  /** Connects and asks for the document. */
  static async open(door: Door, weight: Weight, listener: PageListener = {}): Promise<Page> {
    const socket = await (weight === 'light' ? RawSocket.open(door) : openLibrarySocket(door));
    const page = new Page(socket, door.dialect, listener);
    for (const message of door.dialect.hello) socket.send(message);
    socket.send(syncMessage(door.dialect, syncs.step1, Uint8Array.of(0)));
    // It has nothing of its own: what a page answers to the server's step 1.
    socket.send(syncMessage(door.dialect, syncs.step2, Uint8Array.of(0, 0)));
    return page;
  }

  sendUpdate(update: Uint8Array): void {
    this.socket.send(syncMessage(this.#dialect, syncs.update, update));
  }

  #read(frame: Buffer, now: number): void {
    const { prefix, syncKinds } = this.#dialect;
    const numbers = this.#numbers.on(frame, prefix.length);
    const kind = numbers.uint();
    if (kind === 1) this.#listener.awareness?.(frame);
    if (!syncKinds.includes(kind)) return;
    const step = numbers.uint();
    if (step === syncs.step1) return;
    const length = numbers.uint();
    if (step === syncs.step2) this.#join();
    this.#listener.update?.(frame.subarray(numbers.at, numbers.at + length), step, now);
  }
}
