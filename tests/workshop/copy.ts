import {
  type ArgumentState,
  claimTextOf,
  newArgumentDocument,
  readArgument,
  readClaimOf,
} from '@proviso/document/argument-document';
import { type Connection, connectArgument } from '@proviso/document/connection';
import { createClaim, type NewClaim } from '@proviso/document/write-claim';
import type { ClaimId } from '@proviso/domain/claim';
import { until } from '@proviso/server/testing/live-debate';
import type * as Y from 'yjs';
import type { Line } from './line.ts';
import type { Minutes } from './minutes.ts';
import type { Ledger } from './written.ts';

/** A change of a claim's words: what they were before it (null where it makes the claim) and are after it. */
type Edit = { readonly claim: ClaimId; readonly before: string | null; readonly text: string };

/**
 * Somebody's copy of an argument, kept as a page keeps it: written in at once, sent, and after a refusal dropped and joined
 * anew. What the server has said to be stored must then be there, and of the rest either all up to some letter or nothing.
 */
export class Copy {
  readonly argument: string;
  readonly #who: { readonly name: string; readonly line: Line };
  readonly #address: string;
  readonly #minutes: Minutes;
  readonly #ledger: Ledger;
  #doc: Y.Doc = newArgumentDocument();
  #connection: Connection;
  /** Everything written into this document, in order, and how much of it is stored. */
  #edits: Edit[] = [];
  #stored = 0;
  /** Grows with each refusal: who was typing looks whether it is still the same copy. */
  #life = 0;

  constructor(
    who: { readonly name: string; readonly line: Line },
    { address, argument }: { readonly address: string; readonly argument: string },
    { minutes, ledger }: { readonly minutes: Minutes; readonly ledger: Ledger },
  ) {
    this.#who = who;
    this.#address = address;
    this.argument = argument;
    this.#minutes = minutes;
    this.#ledger = ledger;
    this.#connection = this.#join();
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  get life(): number {
    return this.#life;
  }

  state(): ArgumentState {
    return readArgument(this.#doc);
  }

  isReady(): boolean {
    return this.#connection.isSynced();
  }

  isSettled(): boolean {
    return this.#connection.isSynced() && this.#connection.state().unsaved === 0;
  }

  /** Says where one is, as a page does. */
  lookAt(claim: ClaimId | null, writing: object | null): void {
    this.#connection.awareness.setLocalState({ at: claim, writing });
  }

  create(claim: NewClaim): void {
    const text = claim.text ?? '';
    this.#ledger.claims.set(claim.id, {
      id: claim.id,
      argument: this.argument,
      by: this.#who.name,
      text,
      isShared: false,
    });
    this.#edits.push({ claim: claim.id, before: null, text });
    createClaim(this.#doc, claim);
  }

  /** Puts words into a claim, behind so many letters; false where it is archived or gone from this copy. */
  insert(claim: ClaimId, at: number, words: string): boolean {
    return this.#edit(
      claim,
      (before) => before.slice(0, at) + words + before.slice(at),
      (text) => {
        text.insert(Math.min(at, text.length), words);
      },
    );
  }

  /** Takes letters out of a claim again. */
  remove(claim: ClaimId, at: number, length: number): boolean {
    return this.#edit(
      claim,
      (before) => before.slice(0, at) + before.slice(at + length),
      (text) => {
        text.delete(at, Math.min(length, text.length - at));
      },
    );
  }

  #edit(claim: ClaimId, after: (before: string) => string, write: (text: Y.Text) => void): boolean {
    const text = claimTextOf(this.#doc, claim);
    if (text === null || readClaimOf(this.#doc, claim)?.archived) return false;
    const before = text.toString();
    const written = this.#ledger.claims.get(claim);
    if (written && written.by === this.#who.name) written.text = after(before);
    else if (written) written.isShared = true;
    this.#edits.push({ claim, before, text: after(before) });
    write(text);
    return true;
  }

  leave(): void {
    this.#connection.destroy();
  }

  #join(): Connection {
    const doc = newArgumentDocument();
    this.#doc = doc;
    this.#edits = [];
    this.#stored = 0;
    const connection = connectArgument({
      url: this.#address,
      room: encodeURIComponent(this.argument),
      doc,
      WebSocket: this.#who.line.Socket,
    });
    connection.onState(({ unsaved }) => {
      if (this.#doc === doc) this.#stored = Math.max(this.#stored, this.#edits.length - unsaved);
    });
    connection.onRejected(({ code, text }) => {
      this.#minutes.refused('an edit', code);
      if (text !== '') this.#minutes.did('words were given back after a refusal');
      this.#life++;
      const edits = this.#edits;
      const stored = this.#stored;
      connection.destroy();
      this.#connection = this.#join();
      void this.#holdAgainst(edits, stored);
    });
    return connection;
  }

  /** Looks whether of what was written before a refusal that is there which must be, and nothing that cannot be. */
  async #holdAgainst(edits: readonly Edit[], stored: number): Promise<void> {
    await until(() => this.isReady(), `${this.#who.name} is back in ${this.argument}`, 30_000);
    for (const id of new Set(edits.map(({ claim }) => claim))) {
      const written = this.#ledger.claims.get(id);
      const of = edits.map((edit, at) => ({ ...edit, at })).filter(({ claim }) => claim === id);
      const unsent = of.filter(({ at }) => at >= stored).map(({ text }) => text);
      if (unsent.length === 0 || !written || written.isShared) continue;
      const kept = of.filter(({ at }) => at < stored).at(-1)?.text ?? of[0]?.before ?? null;
      const now = claimTextOf(this.#doc, id)?.toString() ?? null;
      if (now !== kept && (now === null || !unsent.includes(now)))
        this.#minutes.complain(`after a refusal ${id} says “${now}”; stored was “${kept}”`);
      if (now === null) this.#ledger.claims.delete(id);
      else written.text = now;
      this.#minutes.did('claims looked at again after a refusal');
    }
  }
}
