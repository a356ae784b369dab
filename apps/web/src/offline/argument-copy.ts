import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/** Milliseconds that updates are gathered before they are stored. */
const pause = 300;

/**
 * The copy of an argument in this browser. Where forty people type, a transaction of the browser's store for each letter
 * costs more than showing it; so they are stored together, a few times a second. After a pause the first is stored at once.
 */
export class ArgumentCopy extends IndexeddbPersistence {
  readonly #store: (update: Uint8Array, origin: unknown) => void;
  #waiting: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #flush = () => {
    const updates = this.#waiting;
    this.#waiting = [];
    if (updates.length > 0) this.#store(Y.mergeUpdates(updates), null);
    return updates.length > 0;
  };
  /** Stores what has gathered, and waits again as long as there was something. */
  readonly #beat = () => {
    this.#timer = this.#flush() ? setTimeout(this.#beat, pause) : undefined;
  };

  constructor(name: string, doc: Y.Doc) {
    super(name, doc);
    this.#store = this._storeUpdate;
    doc.off('update', this.#store);
    this._storeUpdate = (update, origin) => {
      // Until the store is open, and when it is read, the library puts the whole document into it.
      if (this.db === null || origin === this) return;
      this.#waiting.push(update);
      if (this.#timer === undefined) this.#beat();
    };
    doc.on('update', this._storeUpdate);
    addEventListener('pagehide', this.#flush);
  }

  override destroy(): Promise<void> {
    clearTimeout(this.#timer);
    removeEventListener('pagehide', this.#flush);
    this.#flush();
    return super.destroy();
  }
}
