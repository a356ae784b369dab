import { writeAwareness } from '@proviso/document/wire';
import type { PersonId, Role } from '@proviso/domain/person';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Who somebody is, as the others see it: always the server's word. */
export type Identity = {
  readonly person: PersonId | null;
  readonly name: string;
  readonly role: Role | null;
};

/** Whoever speaks for a client: a socket. */
export type Speaker = { readonly identity: Identity; readonly presenceClient: number | null };
/** `home`: the socket of this node, or the other node, that the client is at; `at`: when it was last heard of (elapsed ms). */
type Entry = {
  readonly clock: number;
  readonly state: string | null;
  readonly home: Speaker | string;
  readonly at: number;
};
/** What one node tells another of a client: its clock and its state as JSON, null where it has left. */
export type Whereabouts = readonly [client: number, clock: number, state: string | null];
/** What a node's word was: something new, what is known already, or less than is known. */
export type Adopted = 'new' | 'known' | 'outdated';
/** In characters of JSON: a caret, a selection, a colour. */
const longestState = 4_000;
/** In milliseconds. */
const longestSilence = 45_000;

/**
 * Who is in a room and where their carets are (y-protocols awareness). A socket speaks for one Yjs client, and only about
 * itself: what it says about others, as stock clients do when they pass on what they hear, is left out.
 *
 * A page may be on two sockets for a while: it has gone to another one, on this node or on another, and nobody has noticed
 * yet that the old one is broken. Its clock tells which word is the last:
 * - The newest clock wins, wherever it comes from, and whoever brought it is from then on the client's home.
 * - At the same clock a socket keeps what it has, as long as it is open, against other sockets and against other nodes. Of
 *   what another node said, or of who has left, the last word at the same clock counts.
 * - Only its home can say that a client has left: with the clock of the last word, so that the next one is newer.
 * - A node that hears less of a client than its own socket has told answers with what it knows.
 * - A page says every 15 s that it is still there. Of whom another node is silent for three times as long it has been told
 *   that they left, and that word was lost.
 */
export class Presence {
  readonly #entries = new Map<number, Entry>();
  readonly #elapsed: () => number;

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** Takes an awareness update from somebody; gives the client it is about where it changed something, else null. */
  hear(update: Uint8Array, by: Speaker, mayClaim: (client: number) => boolean): number | null {
    const own = by.presenceClient;
    try {
      const decoder = decoding.createDecoder(update);
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        const client = decoding.readVarUint(decoder);
        const clock = decoding.readVarUint(decoder);
        const state = decoding.readVarString(decoder);
        const isOwn = own === null ? state !== 'null' && mayClaim(client) : client === own;
        if (isOwn && this.#mayFollow(client, clock, by)) {
          this.#set(client, clock, state, by);
          return client;
        }
      }
    } catch {
      // Presence is no more than a courtesy: what cannot be read is left out.
    }
    return null;
  }

  #mayFollow(client: number, clock: number, by: Speaker): boolean {
    const known = this.#entries.get(client);
    if (!Number.isSafeInteger(clock)) return false;
    if (known === undefined || known.home === by) return clock >= (known?.clock ?? 0);
    if (known.state === null || typeof known.home === 'string') return clock >= known.clock;
    // Of somebody whose socket here is open an echo has the same clock. And visitors are not told apart.
    return clock > known.clock && by.identity.person !== null;
  }

  #set(client: number, clock: number, text: string, home: Speaker): void {
    const said: unknown = text.length > longestState ? {} : JSON.parse(text);
    const isHere = typeof said === 'object' && said !== null && !Array.isArray(said);
    const state = isHere ? JSON.stringify(withIdentity(said, home.identity)) : null;
    this.#entries.set(client, { clock, state, home, at: this.#elapsed() });
  }

  /** A socket or a node is gone. Gives the clients that have left with it: not those who are elsewhere by now. */
  leave(home: Speaker | string): number[] {
    const left: number[] = [];
    for (const [client, entry] of this.#entries)
      if (entry.home === home && entry.state !== null) {
        this.#entries.set(client, { ...entry, state: null });
        left.push(client);
      }
    return left;
  }

  /** Whoever is said to be on other nodes and was not heard of for too long. Gives the clients that count as gone with that. */
  leaveSilent(): number[] {
    const since = this.#elapsed() - longestSilence;
    const left: number[] = [];
    for (const [client, entry] of this.#entries)
      if (typeof entry.home === 'string' && entry.state !== null && entry.at < since) {
        this.#entries.set(client, { ...entry, state: null });
        left.push(client);
      }
    return left;
  }

  /** Takes another node's word about a client that is there. */
  adopt([client, clock, state]: Whereabouts, node: string): Adopted {
    const known = this.#entries.get(client);
    if (known === undefined && state === null) return 'known';
    if (known !== undefined && clock < known.clock) return 'outdated';
    if (known !== undefined && clock === known.clock) {
      if (state === null && known.home !== node) return 'outdated';
      if (state !== null && known.state !== null && typeof known.home !== 'string') return 'known';
    }
    this.#entries.set(client, { clock, state, home: node, at: this.#elapsed() });
    return known?.clock === clock && known.state === state ? 'known' : 'new';
  }

  /** What there is to tell other nodes of a client; null where it is not on this one. */
  whereabouts(client: number): Whereabouts | null {
    const entry = this.#entries.get(client);
    return entry === undefined || typeof entry.home === 'string' ? null : [client, entry.clock, entry.state];
  }

  /** The clients at sockets of this node. */
  clientsHere(): number[] {
    return [...this.#entries].flatMap(([client, { home }]) => (typeof home === 'string' ? [] : [client]));
  }

  /** The clocks of some clients, or of all. */
  clocksOf(clients: Iterable<number> = this.#entries.keys()): [client: number, clock: number][] {
    return [...clients].flatMap((client) => {
      const entry = this.#entries.get(client);
      return entry === undefined ? [] : [[client, entry.clock]];
    });
  }

  /** The message about some clients, and forgets those that are gone. */
  tell(clients: Iterable<number>): Uint8Array {
    const told: [number, Entry][] = [];
    for (const client of clients) {
      const entry = this.#entries.get(client);
      if (entry) told.push([client, entry]);
      if (entry?.state === null) this.#entries.delete(client);
    }
    return message(told);
  }

  /** The message about clients that somebody has missed at some clock, and who may be gone. */
  tellMissed(missed: ReadonlyMap<number, number>): Uint8Array {
    return message(
      [...missed].map(([client, clock]) => [client, this.#entries.get(client) ?? { clock, state: null }]),
    );
  }

  /** The message about everybody; null where nobody is here. */
  tellAll(): Uint8Array | null {
    return this.#entries.size === 0 ? null : message([...this.#entries]);
  }
}

function withIdentity(said: object, { person, name, role }: Identity): object {
  const user: unknown = Reflect.get(said, 'user');
  const color = (key: string) => {
    const value: unknown = typeof user === 'object' && user !== null ? Reflect.get(user, key) : null;
    return typeof value === 'string' && /^#[0-9a-f]{3,8}$/i.test(value) ? { [key]: value } : {};
  };
  return { ...said, user: { person, name, role, ...color('color'), ...color('colorLight') } };
}

type Told = Pick<Entry, 'clock' | 'state'>;

function message(entries: readonly (readonly [number, Told])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, { clock, state }] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state ?? 'null');
  }
  return writeAwareness(encoding.toUint8Array(encoder));
}
