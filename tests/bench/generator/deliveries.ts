import * as Y from 'yjs';
import { Histogram } from './histogram.ts';
import { VarReader } from './varint.ts';

/** A run of clocks of one typist in a frame. */
type Part = { readonly author: Author; readonly from: number; readonly to: number };
type Decoded = { readonly bytes: Buffer; readonly parts: readonly Part[]; readonly units: number };

/** One typist as the counting sees them: when each clock of theirs was sent. */
export type Author = { readonly client: number; sentAt: Float64Array<ArrayBuffer> };

/** One reader: how much of the others' work has come, in clocks. */
export type Reader = { readonly client: number; units: number; at: number };

const kept = 4_096;

/**
 * Counts what arrives where, exactly, without a document for each reader: the structs of each frame say whose clocks it
 * holds. Readers of one room are sent the same frames in the same order, so a frame is decoded for the first of them only.
 */
export class Deliveries {
  readonly times = new Histogram();
  readonly #authors = new Map<number, Author>();
  readonly #reader = new VarReader();
  #frames: Decoded[] = [];
  #dropped = 0;
  /** Times are only taken down while somebody wants them. */
  isTiming = true;

  author(client: number): Author {
    const author = { client, sentAt: new Float64Array(0) };
    this.#authors.set(client, author);
    return author;
  }

  /** Takes an update in that has reached a reader. */
  arrived(reader: Reader, update: Buffer, now: number): void {
    if (this.#letter(reader, update, now)) return;
    const { parts, units } = this.#decoded(reader, update);
    let own = 0;
    for (const { author, from, to } of parts) {
      if (author.client === reader.client) own += to - from;
      else if (this.isTiming)
        for (let clock = from; clock < to; clock++) this.times.add(now - (author.sentAt[clock] ?? 0));
    }
    reader.units += units - own;
  }

  /** The most common update, one letter of one client, is read on the spot. */
  #letter(reader: Reader, update: Buffer, now: number): boolean {
    if (update.length > 48 || update[0] !== 1 || update[1] !== 1) return false;
    const numbers = this.#reader.on(update, 2);
    const client = numbers.uint();
    const clock = numbers.uint();
    if (update[numbers.at++] !== 0x84) return false;
    numbers.uint();
    numbers.uint();
    const letters = numbers.uint();
    const author = this.#authors.get(client);
    if (author === undefined) return false;
    if (client === reader.client) return true;
    reader.units += letters;
    if (this.isTiming)
      for (let i = 0; i < letters; i++) this.times.add(now - (author.sentAt[clock + i] ?? 0));
    return true;
  }

  #decoded(reader: Reader, update: Buffer): Decoded {
    const first = Math.max(0, reader.at - this.#dropped);
    const last = Math.min(this.#frames.length, first + 64);
    for (let at = first; at < last; at++) {
      const frame = this.#frames[at];
      if (frame === undefined || frame.bytes.length !== update.length || !frame.bytes.equals(update))
        continue;
      reader.at = this.#dropped + at + 1;
      return frame;
    }
    const frame = this.#decode(update);
    this.#frames.push(frame);
    reader.at = this.#dropped + this.#frames.length;
    if (this.#frames.length > 2 * kept) {
      this.#frames = this.#frames.slice(kept);
      this.#dropped += kept;
    }
    return frame;
  }

  #decode(update: Buffer): Decoded {
    const parts: Part[] = [];
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const author = this.#authors.get(id.client);
      if (author !== undefined) parts.push({ author, from: id.clock, to: id.clock + length });
    }
    return {
      bytes: Buffer.from(update),
      parts,
      units: parts.reduce((sum, { from, to }) => sum + to - from, 0),
    };
  }
}
