import { claimTextOf, newArgumentDocument } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
import type * as Y from 'yjs';
import { writeVarUint } from './varint.ts';

/** A claim is left for a new one when it is this long. */
const longest = 480;

/** Somebody who types: each edit is one letter at the end of a claim of their own, and now and then a new claim. */
export type Typist = {
  readonly client: number;
  /** A whole document of theirs, where they have one. */
  readonly doc?: Y.Doc;
  /** How far the Yjs clock of the client stands. */
  readonly clock: () => number;
  /** Makes the next edit; gives the update (v1), good until the next call. */
  next(): Uint8Array;
};

/** Types in a real Yjs document, as a page does. */
export class DocumentTypist implements Typist {
  readonly client: number;
  readonly doc: Y.Doc = newArgumentDocument();
  #claims = 0;
  #text: Y.Text | null = null;
  #update: Uint8Array = new Uint8Array();

  constructor(client: number) {
    this.client = client;
    this.doc.clientID = client;
    this.doc.on('update', (update: Uint8Array) => {
      this.#update = update;
    });
  }

  clock = (): number => {
    const structs = this.doc.store.clients.get(this.client);
    const last = structs?.at(-1);
    return last === undefined ? 0 : last.id.clock + last.length;
  };

  next(): Uint8Array {
    if (this.#text === null || this.#text.length >= longest) return this.newClaim();
    this.#text.insert(this.#text.length, 'e');
    return this.#update;
  }

  newClaim(): Uint8Array {
    const id = `c${this.client}-${this.#claims++}`;
    createClaim(this.doc, { id, answers: null, side: 'pro', order: 'a0', text: 'e' });
    this.#text = claimTextOf(this.doc, id);
    return this.#update;
  }

  /** Takes it that so many letters were typed at once. */
  typed(letters: number): void {
    this.#text?.insert(this.#text.length, 'e'.repeat(letters));
  }
}

/**
 * The same edits, byte for byte, without a document's work for each letter: an update that puts one letter behind the last
 * one differs from the one before in two clocks only.
 */
export class QuickTypist implements Typist {
  readonly client: number;
  readonly #document: DocumentTypist;
  readonly #bytes = new Uint8Array(48);
  #clock = 0;
  #letters = longest;

  constructor(client: number) {
    this.client = client;
    this.#document = new DocumentTypist(client);
  }

  clock = (): number => this.#clock;

  next(): Uint8Array {
    if (this.#letters >= longest) {
      if (this.#clock > 0) this.#document.typed(longest - 1);
      const update = this.#document.newClaim();
      this.#clock = this.#document.clock();
      this.#letters = 1;
      return update;
    }
    this.#letters++;
    return this.#letter();
  }

  // One client with one struct; its clock; a string with an origin (0x84); the origin; the string; no deletes.
  #letter(): Uint8Array {
    const bytes = this.#bytes;
    bytes[0] = 1;
    bytes[1] = 1;
    let at = writeVarUint(bytes, 2, this.client);
    at = writeVarUint(bytes, at, this.#clock);
    bytes[at++] = 0x84;
    at = writeVarUint(bytes, at, this.client);
    at = writeVarUint(bytes, at, this.#clock - 1);
    bytes[at++] = 1;
    bytes[at++] = 101; // e
    bytes[at++] = 0;
    this.#clock++;
    return bytes.subarray(0, at);
  }
}

/** Yjs client ids as a browser draws them: 32 bits by chance. */
export const newClientId = (): number => 1_000 + Math.floor(Math.random() * 4_294_000_000);
