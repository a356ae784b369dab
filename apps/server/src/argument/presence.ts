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

/** `node`: the node that the client is on, where that is not this one. */
type Entry = { clock: number; state: string | null; node: string | null };
/** What one node tells another of a client: its clock and its state as JSON, null where it has left. */
export type Whereabouts = readonly [client: number, clock: number, state: string | null];
/** In characters of JSON: a caret, a selection, a colour. */
const longestState = 4_000;

/**
 * Who is in a room and where their carets are (y-protocols awareness). A socket speaks for one Yjs client, and only about
 * itself: what it says about others, as stock clients do when they pass on what they hear, is left out.
 */
export class Presence {
  readonly #entries = new Map<number, Entry>();

  /** Takes an awareness update from somebody; gives the client it is about where it changed something, else null. */
  hear(
    update: Uint8Array,
    own: number | null,
    identity: Identity,
    mayClaim: (client: number) => boolean,
  ): number | null {
    try {
      const decoder = decoding.createDecoder(update);
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        const client = decoding.readVarUint(decoder);
        const clock = decoding.readVarUint(decoder);
        const state = decoding.readVarString(decoder);
        const isOwn =
          own === null
            ? state !== 'null' && (this.#entries.get(client)?.node ?? 'none') !== null && mayClaim(client)
            : client === own;
        if (isOwn && this.#set(client, clock, state, identity)) return client;
      }
    } catch {
      // Presence is no more than a courtesy: what cannot be read is left out.
    }
    return null;
  }

  #set(client: number, clock: number, text: string, identity: Identity): boolean {
    const known = this.#entries.get(client);
    if (!Number.isSafeInteger(clock) || (known !== undefined && clock < known.clock)) return false;
    const said: unknown = text.length > longestState ? {} : JSON.parse(text);
    const isHere = typeof said === 'object' && said !== null && !Array.isArray(said);
    const state = isHere ? JSON.stringify(withIdentity(said, identity)) : null;
    this.#entries.set(client, { clock, state, node: null });
    return true;
  }

  /** Somebody has left. */
  leave(client: number): void {
    const entry = this.#entries.get(client);
    if (entry) this.#entries.set(client, { ...entry, clock: entry.clock + 1, state: null });
  }

  /** Takes another node's word about a client that is there; false where it says nothing new. */
  adopt([client, clock, state]: Whereabouts, node: string): boolean {
    const known = this.#entries.get(client);
    if (known !== undefined && (known.node === null || clock < known.clock)) return false;
    if (known?.clock === clock && known.state === state) return false;
    this.#entries.set(client, { clock, state, node });
    return true;
  }

  /** What there is to tell other nodes of a client; null where it is not on this one. */
  whereabouts(client: number): Whereabouts | null {
    const entry = this.#entries.get(client);
    return entry === undefined || entry.node !== null ? null : [client, entry.clock, entry.state];
  }

  /** The clients on a node; null for this one. */
  clientsOn(node: string | null): number[] {
    return [...this.#entries].flatMap(([client, entry]) => (entry.node === node ? [client] : []));
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

function message(entries: readonly (readonly [number, Entry])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, { clock, state }] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state ?? 'null');
  }
  return writeAwareness(encoding.toUint8Array(encoder));
}
