import type { PersonId } from '@proviso/domain/person';
import * as v from 'valibot';
import type { Clock } from '../../clock/clock.ts';
import { frameOf } from '../socket/frame.ts';
import type { RoomSocket } from '../socket/room-socket.ts';
import { Presence, type Whereabouts } from './presence.ts';

/** In milliseconds: carets that move within this time are told together. */
const gathering = 40;
/** In milliseconds: who was left out because too much waited for them is looked at again so often. */
const catchingUp = 500;
/** So many clients are remembered; then the oldest are forgotten. */
const mostReserved = 20_000;

/** Carries who is here between the sockets of a room, and to its other nodes. */
export class RoomPresence {
  readonly #sockets: ReadonlySet<RoomSocket>;
  readonly #writerOf: (client: number) => PersonId | undefined;
  readonly #presence: Presence;
  /**
   * Whose client an id is while it has not written: the first who said so. It stays theirs when they leave, because they may
   * come back with what they wrote offline.
   */
  readonly #reserved = new Map<number, PersonId | null>();
  readonly #changed = new Set<number>();
  /** Of whom a page has missed something, and at which clock: it is told once what waits for it has gone. */
  readonly #missed = new Map<RoomSocket, Map<number, number>>();
  readonly #clock: Clock;
  readonly #tellNodes: (whereabouts: Whereabouts) => void;
  #isTelling = false;
  #isCatchingUp = false;

  constructor(
    sockets: ReadonlySet<RoomSocket>,
    writerOf: (client: number) => PersonId | undefined,
    clock: Clock,
    tellNodes: (whereabouts: Whereabouts) => void,
  ) {
    this.#clock = clock;
    this.#presence = new Presence(() => clock.elapsed());
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
    const client = this.#presence.hear(update, page, mayClaim);
    if (client === null) return;
    page.presenceClient = client;
    this.#reserve(client, person);
    this.#tellSoon(client);
  }

  /** Tells a page who is here. */
  greet(page: RoomSocket): void {
    const everybody = this.#presence.tellAll();
    if (everybody !== null) this.#send(page, frameOf(everybody), this.#presence.clocksOf());
  }

  leave(page: RoomSocket): void {
    this.#missed.delete(page);
    // Its client may be at another socket by now.
    for (const client of this.#presence.leave(page)) this.#tellSoon(client);
  }

  /** Another node says where one of its pages is. */
  hearNode(node: string, whereabouts: Whereabouts): void {
    const [client, , state] = whereabouts;
    const adopted = this.#presence.adopt(whereabouts, node);
    if (adopted === 'outdated') this.#tellNode(client);
    if (adopted !== 'new') return;
    const person = state === null ? undefined : personIn(state);
    if (person !== undefined) this.#reserve(client, person);
    this.#tellSoon(client);
  }

  /** Tells the other nodes about everybody on this one. */
  tellWhoIsHere(): void {
    for (const client of this.#presence.clientsHere()) this.#tellNode(client);
  }

  /** A node is gone, and whoever was on it. */
  nodeGone(node: string): void {
    for (const client of this.#presence.leave(node)) this.#tellSoon(client);
  }

  /** Forgets whoever another node has long been silent about. */
  forgetSilent(): void {
    for (const client of this.#presence.leaveSilent()) this.#tellSoon(client);
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
    if (this.#isTelling) return;
    this.#isTelling = true;
    this.#clock.after(gathering, () => {
      this.#isTelling = false;
      for (const client of this.#changed) this.#tellNode(client);
      const clocks = this.#presence.clocksOf(this.#changed);
      const frame = frameOf(this.#presence.tell(this.#changed));
      this.#changed.clear();
      for (const page of this.#sockets) this.#send(page, frame, clocks);
    });
  }

  #send(page: RoomSocket, frame: Buffer, about: readonly (readonly [client: number, clock: number])[]): void {
    if (page.sendPresence(frame)) return;
    const missed = this.#missed.get(page) ?? new Map<number, number>();
    for (const [client, clock] of about) missed.set(client, clock);
    this.#missed.set(page, missed);
    this.#catchUpSoon();
  }

  #catchUpSoon(): void {
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    this.#clock.after(catchingUp, () => {
      this.#isCatchingUp = false;
      for (const [page, missed] of this.#missed)
        if (!page.isOpen || page.sendPresence(frameOf(this.#presence.tellMissed(missed))))
          this.#missed.delete(page);
      if (this.#missed.size > 0) this.#catchUpSoon();
    });
  }
}

/** Whose state it is; undefined where it does not say. */
function personIn(state: string): PersonId | null | undefined {
  const said = v.safeParse(stateSchema, JSON.parse(state));
  return said.success ? said.output.user.person : undefined;
}
const stateSchema = v.object({ user: v.object({ person: v.nullable(v.string()) }) });
