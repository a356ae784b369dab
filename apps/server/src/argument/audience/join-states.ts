import { syncs, writeSync } from '@proviso/document/wire';
import type { Checkpoint } from '../argument-store.ts';
import { frameOf } from '../socket/frame.ts';

/** What somebody with a certain state lacks as of a seq, as a frame; and with it all that has come since. */
type Start = { readonly seq: number; readonly frame: Buffer; sent: readonly Buffer[] | null };
type Later = { readonly seq: number; readonly frame: Buffer };

/** Bytes. What has come since: when a new base is wanted, and when it is no longer kept. */
const longTail = 64_000;
const mostTail = 8_000_000;
/** Besides that for whoever has nothing: so many states of those who come back, and each lacks so many bytes at most. */
const mostStarts = 16;
const mostLacked = 64_000;
const nothing = '';

/** A page counts as joined when it hears a step 2, so that goes last. */
const done = frameOf(writeSync(syncs.step2, Uint8Array.of(0, 0)));

/**
 * What is sent to whoever joins, framed and ready: the document as of some seq, the same for everybody with the same state,
 * and the updates that have been shown since. Nothing in it is ever anything but committed.
 */
export class JoinStates {
  readonly #starts = new Map<string, Start>();
  #tail: Later[] = [];
  #tailBytes = 0;

  constructor({ seq, bytes }: Checkpoint) {
    this.#start(nothing, { seq, bytes });
  }

  /** Whether so much has come since that a newer document should be asked for. */
  get isLong(): boolean {
    const whole = this.#starts.get(nothing)?.frame.length ?? 0;
    return this.#tailBytes > Math.max(longTail, whole / 4);
  }

  /** What was shown to everybody, up to a seq. */
  add(seq: number, frames: readonly Buffer[]): void {
    if (frames.length === 0) return;
    for (const frame of frames) {
      this.#tail.push({ seq, frame });
      this.#tailBytes += frame.length;
    }
    for (const start of this.#starts.values()) start.sent = null;
    if (this.#tailBytes > mostTail) this.#clear();
  }

  /** The whole document as of a seq: what is older is of no more use. */
  renew(base: Checkpoint): void {
    const known = this.#starts.get(nothing);
    if (known !== undefined && known.seq >= base.seq) return;
    for (const [state, { seq }] of this.#starts) if (seq < base.seq) this.#starts.delete(state);
    this.#tail = this.#tail.filter(({ seq }) => seq > base.seq);
    this.#tailBytes = this.#tail.reduce((sum, { frame }) => sum + frame.length, 0);
    this.#start(nothing, base);
  }

  /** What a page that has this state is to be sent; null where it must be worked out, and then told to `answered`. */
  answer(stateVector: Uint8Array): readonly Buffer[] | null {
    const start = this.#starts.get(nameOf(stateVector));
    if (start === undefined) return null;
    start.sent ??= [
      start.frame,
      ...this.#tail.flatMap(({ seq, frame }) => (seq > start.seq ? [frame] : [])),
      done,
    ];
    return start.sent;
  }

  /** What somebody with this state lacks as of a seq. */
  answered(stateVector: Uint8Array, lacks: Checkpoint): void {
    const state = nameOf(stateVector);
    if (state === nothing || lacks.bytes.length <= mostLacked) this.#start(state, lacks);
    for (const [state] of this.#starts) {
      if (this.#starts.size <= mostStarts) break;
      if (state !== nothing) this.#starts.delete(state);
    }
  }

  #start(state: string, { seq, bytes }: Checkpoint): void {
    this.#starts.set(state, { seq, frame: frameOf(writeSync(syncs.update, bytes)), sent: null });
  }

  #clear(): void {
    this.#starts.clear();
    this.#tail = [];
    this.#tailBytes = 0;
  }
}

const nameOf = (stateVector: Uint8Array): string =>
  stateVector.length <= 1 ? nothing : Buffer.from(stateVector).toString('latin1');
