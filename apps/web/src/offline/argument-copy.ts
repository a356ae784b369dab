import { IndexeddbPersistence, PREFERRED_TRIM_SIZE } from 'y-indexeddb';
import * as Y from 'yjs';

/** Milliseconds that what others write is gathered before it is stored. */
const pause = 300;

/**
 * The copy of an argument in this browser. Where forty people type, a transaction of the browser's store for each letter
 * costs more than showing it; so theirs are stored together, a few times a second. What is written here is stored at once,
 * with what of the others it stands on: the page may be left at any moment, without a connection, and a browser gives up
 * what a page that is being left begins to store, or has not said the end of.
 */
export class ArgumentCopy extends IndexeddbPersistence {
  readonly #store: (update: Uint8Array, origin: unknown) => void;
  #waiting: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #flush = () => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const updates = this.#waiting;
    this.#waiting = [];
    if (updates.length > 0) this.#keep(Y.mergeUpdates(updates));
  };
  readonly #onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    // Until the store is open, and when it is read, the library puts the whole document into it.
    if (this.db === null || origin === this) return;
    this.#waiting.push(update);
    if (local) this.#flush();
    else this.#timer ??= setTimeout(this.#flush, pause);
  };

  constructor(name: string, doc: Y.Doc) {
    super(name, doc);
    this.#store = this._storeUpdate;
    doc.off('update', this.#store);
    doc.on('update', this.#onUpdate);
  }

  /**
   * The library leaves it to the browser to end a transaction, which it does once the page has heard that nothing is left to do: a
   * page that is left before has lost its last letter. One that is ended here is carried out whatever becomes of the page. Where the
   * store has grown long, the library draws it together as it stores.
   */
  #keep(update: Uint8Array): void {
    if (this.db === null || this._dbsize + 1 >= PREFERRED_TRIM_SIZE) {
      this.#store(update, null);
      return;
    }
    const transaction = this.db.transaction('updates', 'readwrite');
    transaction.objectStore('updates').add(update);
    transaction.commit();
    this._dbsize++;
  }

  override destroy(): Promise<void> {
    this.doc.off('update', this.#onUpdate);
    this.#flush();
    return super.destroy();
  }
}
