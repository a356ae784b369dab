import type { PersonId } from '@proviso/domain/person';
import type { Clock } from './clock.ts';
import { frameOf } from './frame.ts';
import { Presence } from './presence.ts';
import type { RoomSocket } from './room-socket.ts';

/** In milliseconds: carets that move within this time are told together. */
const gathering = 30;

/** Carries who is here between the sockets of a room. */
export class RoomPresence {
  readonly #sockets: ReadonlySet<RoomSocket>;
  readonly #writerOf: (client: number) => PersonId | undefined;
  readonly #presence = new Presence();
  /** Whose client an id is while it has not written: the first who said so, so that nobody can take it before its owner writes. */
  readonly #reserved = new Map<number, PersonId | null>();
  readonly #changed = new Set<number>();
  readonly #clock: Clock;
  #stopTimer: (() => void) | null = null;

  constructor(
    sockets: ReadonlySet<RoomSocket>,
    writerOf: (client: number) => PersonId | undefined,
    clock: Clock,
  ) {
    this.#clock = clock;
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
    this.#reserved.set(client, person);
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
    this.#reserved.delete(presenceClient);
    this.#tellSoon(presenceClient);
  }

  stop(): void {
    this.#stopTimer?.();
  }

  #tellSoon(client: number): void {
    this.#changed.add(client);
    this.#stopTimer ??= this.#clock.after(gathering, () => {
      this.#stopTimer = null;
      const frame = frameOf(this.#presence.tell(this.#changed));
      this.#changed.clear();
      for (const page of this.#sockets) page.sendPresence(frame);
    });
  }
}
