import type { PersonId } from '@proviso/domain/person';
import * as v from 'valibot';
import type { Clock } from './clock.ts';
import { frameOf } from './frame.ts';
import { Presence, type Whereabouts } from './presence.ts';
import type { RoomSocket } from './room-socket.ts';

/** In milliseconds: carets that move within this time are told together. */
const gathering = 30;
/** So many clients are remembered; then the oldest are forgotten. */
const mostReserved = 20_000;

/** Carries who is here between the sockets of a room, and to its other nodes. */
export class RoomPresence {
  readonly #sockets: ReadonlySet<RoomSocket>;
  readonly #writerOf: (client: number) => PersonId | undefined;
  readonly #presence = new Presence();
  /**
   * Whose client an id is while it has not written: the first who said so. It stays theirs when they leave, because they may
   * come back with what they wrote offline.
   */
  readonly #reserved = new Map<number, PersonId | null>();
  readonly #changed = new Set<number>();
  readonly #clock: Clock;
  readonly #tellNodes: (whereabouts: Whereabouts) => void;
  #stopTimer: (() => void) | null = null;

  constructor(
    sockets: ReadonlySet<RoomSocket>,
    writerOf: (client: number) => PersonId | undefined,
    clock: Clock,
    tellNodes: (whereabouts: Whereabouts) => void,
  ) {
    this.#clock = clock;
    this.#tellNodes = tellNodes;
    this.#sockets = sockets;
    this.#writerOf = writerOf;
  }

  hear(page: RoomSocket, update: Uint8Array): void {
    const { person } = page.identity;
    const mayClaim = (client: number) => {
      const owner = this.#writerOf(client) ?? this.#reserved.get(client);
      return owner === undefined || owner === person;
    };
    const client = this.#presence.hear(update, page.presenceClient, page.identity, mayClaim);
    if (client === null) return;
    page.presenceClient = client;
    this.#reserve(client, person);
    this.#tellSoon(client);
  }

  /** Tells a page who is here. */
  greet(page: RoomSocket): void {
    const everybody = this.#presence.tellAll();
    if (everybody !== null) page.sendPresence(frameOf(everybody));
  }

  leave({ presenceClient }: RoomSocket): void {
    if (presenceClient === null) return;
    this.#presence.leave(presenceClient);
    this.#tellSoon(presenceClient);
  }

  /** Another node says where one of its pages is. */
  hearNode(node: string, whereabouts: Whereabouts): void {
    const [client, , state] = whereabouts;
    if (!this.#presence.adopt(whereabouts, node)) return;
    const person = state === null ? undefined : personIn(state);
    if (person !== undefined) this.#reserve(client, person);
    this.#tellSoon(client);
  }

  /** Tells the other nodes about everybody on this one. */
  tellWhoIsHere(): void {
    for (const client of this.#presence.clientsOn(null)) this.#tellNode(client);
  }

  /** A node is gone, and whoever was on it. */
  nodeGone(node: string): void {
    for (const client of this.#presence.clientsOn(node)) {
      this.#presence.leave(client);
      this.#tellSoon(client);
    }
  }

  stop(): void {
    this.#stopTimer?.();
  }

  /** Who has said that they write as this client; null for a visitor, who writes nothing. */
  announcedBy(client: number): PersonId | null {
    return this.#reserved.get(client) ?? null;
  }

  #reserve(client: number, person: PersonId | null): void {
    if ((this.#reserved.get(client) ?? null) !== null) return;
    this.#reserved.set(client, person);
    if (this.#reserved.size <= mostReserved) return;
    for (const [oldest] of this.#reserved) {
      this.#reserved.delete(oldest);
      break;
    }
  }

  #tellNode(client: number): void {
    const whereabouts = this.#presence.whereabouts(client);
    if (whereabouts !== null) this.#tellNodes(whereabouts);
  }

  #tellSoon(client: number): void {
    this.#changed.add(client);
    this.#stopTimer ??= this.#clock.after(gathering, () => {
      this.#stopTimer = null;
      for (const client of this.#changed) this.#tellNode(client);
      const frame = frameOf(this.#presence.tell(this.#changed));
      this.#changed.clear();
      for (const page of this.#sockets) page.sendPresence(frame);
    });
  }
}

/** Whose state it is; undefined where it does not say. */
function personIn(state: string): PersonId | null | undefined {
  const said = v.safeParse(stateSchema, JSON.parse(state));
  return said.success ? said.output.user.person : undefined;
}
const stateSchema = v.object({ user: v.object({ person: v.nullable(v.string()) }) });
