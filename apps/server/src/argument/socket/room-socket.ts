import { closes, type Rejection, writeAcknowledged, writeRejected } from '@proviso/document/wire';
import { Budget } from '../../clock/budget.ts';
import { type Clock, realClock } from '../../clock/clock.ts';
import type { Identity } from '../presence/presence.ts';
import { frameOf, writeFrames } from './frame.ts';
import { type LiveSocket, openState } from './live-socket.ts';

export type SocketLimits = {
  /** Bytes that may wait for a reader who does not keep up, beside the document itself. */
  readonly backlog: number;
  /** Above this many waiting bytes a reader hears no more of others' carets. */
  readonly presenceBacklog: number;
  /** Frames a second that are read; what comes faster waits in the network. */
  readonly framesPerSecond: number;
  /** Bytes a second that are read, beside what may come at once: what was written in a long time offline. */
  readonly bytesPerSecond: number;
};
export const usualLimits: SocketLimits = {
  backlog: 1_000_000,
  presenceBacklog: 64_000,
  framesPerSecond: 2_000,
  bytesPerSecond: 1_000_000,
};
/** Bytes: two of the largest frames. */
const bytesAtOnce = 4_000_000;
/** Questions of a few bytes that are answered with much: a page asks once, when it joins. */
const questions = { perSecond: 1, atOnce: 5 } as const;

/** A page's socket in a room: what was received and dealt with, and what may still be sent to it. */
export class RoomSocket {
  readonly socket: LiveSocket;
  readonly identity: Identity;
  readonly #limits: SocketLimits;
  readonly #clock: Clock;
  /** Sync frames received, and of those the ones that are dealt with and stored. */
  received = 0;
  handled = 0;
  /** Whether it has the document, so that updates mean something to it. */
  joined = false;
  /** Whether its own step 2 has come: what it sent before is part of that. */
  answered = false;
  /** The Yjs client it speaks for in the presence. */
  presenceClient: number | null = null;
  isAlive = true;
  isRefused = false;
  /** Bytes of the largest document that waits, if it is more than may wait beside it. */
  #largest = 0;
  readonly #frames: Budget;
  readonly #bytes: Budget;
  readonly #questions: Budget;

  constructor(socket: LiveSocket, identity: Identity, limits: SocketLimits, clock: Clock = realClock) {
    this.socket = socket;
    this.identity = identity;
    this.#limits = limits;
    this.#clock = clock;
    const { framesPerSecond, bytesPerSecond } = limits;
    this.#frames = new Budget({ perSecond: framesPerSecond, atOnce: framesPerSecond }, clock);
    this.#bytes = new Budget({ perSecond: bytesPerSecond, atOnce: bytesAtOnce }, clock);
    this.#questions = new Budget(questions, clock);
  }

  /** Whether what it sends is still listened to. */
  get isOpen(): boolean {
    return !this.isRefused && this.socket.readyState === openState;
  }

  /** Sends frames, or closes the socket where its reader has fallen too far behind: it comes back and is brought up to date. */
  send(...frames: readonly Buffer[]): void {
    if (!this.isOpen) return;
    const waiting = this.socket.bufferedAmount;
    if (waiting === 0) this.#largest = 0;
    const { backlog } = this.#limits;
    const bytes = frames.reduce((sum, { length }) => sum + length, 0);
    // A large document may wait as a whole, or a slow line could never join.
    const most = backlog + this.#largest - (bytes > backlog ? 0 : bytes);
    if (waiting > most) {
      this.close(closes.comeBack, 'reader.too_slow');
      return;
    }
    if (bytes > backlog) this.#largest = Math.max(this.#largest, bytes);
    writeFrames(this.socket, frames);
  }

  /** False where too much waits already: it is not sent then. */
  sendPresence(frame: Buffer): boolean {
    if (this.socket.bufferedAmount > this.#limits.presenceBacklog) return false;
    this.send(frame);
    return true;
  }

  acknowledge(): void {
    this.send(this.acknowledgement());
  }

  /** That what it sent is stored, as a frame. */
  acknowledgement(): Buffer {
    return frameOf(writeAcknowledged(this.handled));
  }

  refuse({ code, message, claim }: Rejection): void {
    this.send(frameOf(writeRejected({ code, message, claim })));
    this.isRefused = true;
    this.close(closes.refused, code);
  }

  close(code: number, reason: string): void {
    if (this.socket.readyState !== openState) return;
    this.socket.close(code, reason);
    // Whoever does not read does not answer the closing either.
    this.#clock.after(5_000, () => this.socket.terminate());
  }

  /** Counts a question; false, and the socket is closed to come back, where it asks again and again. */
  mayAsk(): boolean {
    if (this.#questions.take(1) === 0) return true;
    this.close(closes.comeBack, 'questions.too_many');
    return false;
  }

  /** Counts a frame of so many bytes; stops reading for a while where they come too fast. Nothing is lost by that. */
  count(bytes: number): void {
    const wait = Math.max(this.#frames.take(1), this.#bytes.take(bytes));
    if (wait === 0 || this.socket.isPaused) return;
    this.socket.pause();
    this.#clock.after(wait + 50, () => this.socket.resume());
  }
}
