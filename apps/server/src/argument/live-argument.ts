import type { PersonId } from '@proviso/domain/person';
import * as Y from 'yjs';
import type { ArgumentKey } from './argument-key.ts';
import type { ArgumentStore, NumberedRow } from './argument-store.ts';
import type { RoomAudience } from './audience/room-audience.ts';
import { applyAll, type LoadedArgument, loadArgument } from './load-argument.ts';
import type { Append, ClientBinding } from './log/argument-log.ts';
import type { RoomAccess } from './room-access.ts';

/** What is written, without the place in the log that it is written to. */
export type Draft = Omit<Append, 'seq' | 'lockEpoch'>;

/**
 * The document of an argument on this node, and how far in the log it stands. While a commit is under way it holds what may
 * still be lost; then its audience is held, and a commit that fails is followed by a reload.
 */
export class LiveArgument<Within> {
  readonly key: ArgumentKey;
  readonly store: ArgumentStore<Within>;
  readonly audience: RoomAudience;
  access: RoomAccess;
  readonly #accessChanged: () => Promise<void>;
  #doc: Y.Doc;
  #seq: number;
  #clients: Map<number, PersonId>;
  #emitted: Uint8Array[] = [];

  constructor(
    key: ArgumentKey,
    store: ArgumentStore<Within>,
    {
      loaded,
      access,
      audience,
      accessChanged,
    }: {
      readonly loaded: LoadedArgument;
      readonly access: RoomAccess;
      readonly audience: RoomAudience;
      /** Sends away who may read no longer; told of it where a reload finds that this has changed. */
      readonly accessChanged: () => Promise<void>;
    },
  ) {
    this.key = key;
    this.store = store;
    this.audience = audience;
    this.access = access;
    this.#accessChanged = accessChanged;
    this.#doc = this.#adopt(loaded.doc);
    this.#seq = loaded.seq;
    this.#clients = loaded.clients;
  }

  get doc(): Y.Doc {
    return this.#doc;
  }
  get seq(): number {
    return this.#seq;
  }
  /** Who writes as which Yjs client. */
  get clients(): ReadonlyMap<number, PersonId> {
    return this.#clients;
  }
  /** What the document's transactions have changed since the audience was last shown. */
  get emitted(): readonly Uint8Array[] {
    return this.#emitted;
  }

  /** A draft as it may be written where the argument stands now. */
  placed(draft: Draft): Append {
    return { ...draft, seq: this.#seq, lockEpoch: this.access.lockEpoch };
  }

  committed({ rows, clients }: Draft): void {
    this.#seq += rows.length;
    for (const { client, person } of clients) this.#clients.set(client, person);
  }

  /** Whether the document is as new as the log, and the access as new as the epoch: only then is a refusal right. */
  async isNewest(): Promise<boolean> {
    const [head] = await this.store.heads([this.key]);
    const { lockEpoch } = this.access;
    return head?.seq === this.#seq && (head.lockEpoch ?? lockEpoch) === lockEpoch;
  }

  /** The same, for whoever shows it. */
  takeEmitted(): readonly Uint8Array[] {
    const updates = this.#emitted;
    this.#emitted = [];
    return updates;
  }

  /** Shows everybody what was changed last; only what is committed may be shown. */
  show(): void {
    this.audience.show(this.takeEmitted(), { upTo: this.#seq });
  }

  /** Takes the log's word for everything, and shows the pages what they have not seen of it. */
  async reload(): Promise<void> {
    const { key, store } = this;
    const access = await store.access(key);
    const loaded = await loadArgument(store, key);
    if (access === null || loaded === null) throw new Error('The argument is gone.');
    const missed = (await store.logAfter(key, this.#seq)).filter(({ seq }) => seq <= loaded.seq);
    this.#doc.destroy();
    this.#doc = this.#adopt(loaded.doc);
    this.#seq = loaded.seq;
    this.#clients = loaded.clients;
    const isNewEpoch = access.lockEpoch !== this.access.lockEpoch;
    this.access = access;
    this.#emitted = missed.length > 0 ? [Y.mergeUpdates(missed.map(({ bytes }) => bytes))] : [];
    // Before anything is shown that may have been written since.
    if (isNewEpoch) await this.#accessChanged();
    this.show();
    this.audience.release();
  }

  /** Applies what other nodes have written. */
  async catchUp(): Promise<void> {
    const missed = await this.store.logAfter(this.key, this.#seq);
    if (missed.length > 0) this.follow(missed, await this.store.clients(this.key));
  }

  /** Applies rows of the log that come next, and shows them. The document must hold nothing that is not committed. */
  follow(missed: readonly NumberedRow[], clients: readonly ClientBinding[]): void {
    const last = missed.at(-1);
    if (last === undefined) return;
    for (const { client, person } of clients) this.#clients.set(client, person);
    applyAll(
      this.#doc,
      missed.map(({ bytes }) => bytes),
    );
    this.#seq = last.seq;
    this.show();
  }

  #adopt(doc: Y.Doc): Y.Doc {
    doc.on('update', (update: Uint8Array) => this.#emitted.push(update));
    return doc;
  }
}
