import { closes } from '@proviso/document/wire';
import type { Actor } from '@proviso/domain/access';
import type { ArgumentId } from '@proviso/domain/argument';
import type { PersonId } from '@proviso/domain/person';
import { type Clock, realClock } from '../clock/clock.ts';
import type { Database, Tx } from '../database/database.ts';
import { type FanOut, noFanOut } from '../fan-out/fan-out.ts';
import { Problem } from '../http/problem.ts';
import { type ArgumentKey, keyText } from './argument-key.ts';
import type { ArgumentStore, Checkpoint } from './argument-store.ts';
import { backgroundThread } from './checkpoint/background-thread.ts';
import { measureBusyness } from './group-pace.ts';
import { loadArgument } from './load-argument.ts';
import type { Append } from './log/argument-log.ts';
import { postgresStore } from './postgres-store.ts';
import { carryPresence } from './presence/carry-presence.ts';
import { Room, type RoomOptions } from './room.ts';
import type { RoomCommand } from './room-command.ts';
import type { LiveSocket } from './socket/live-socket.ts';
import { type SocketLimits, usualLimits } from './socket/room-socket.ts';

/** The live rooms of this node. */
export type RoomRegistry<Within = Tx> = {
  /**
   * Loads the room of an argument, before the socket is taken over, so that no first frame is lost. Gives what lets the
   * socket in; null where there is no such thing to argue about. Whether the person may read the debate is for the caller
   * to see to. `actor` is null for a visitor.
   */
  prepareRoom(
    entry: ArgumentKey & { readonly actor: Actor; readonly name: string },
  ): Promise<((socket: LiveSocket) => void) | null>;
  /**
   * Changes a document by a command (moving, archiving): see RoomCommand. Whether the actor may is for the caller to check
   * in `within`, where the argument is locked.
   */
  command<T>(debateId: string, argumentId: ArgumentId, command: RoomCommand<T, Within>): Promise<T>;
  /** Phase, visibility or roles changed: the rooms of the debate decide by the new ones at once, on every node. */
  accessChanged(debateId: string): Promise<void>;
  /** Whether it lets nobody in any more, because the server stops. */
  readonly isDraining: boolean;
  /** Lets nobody in any more, stores and acknowledges what has come, and sends everybody away to come back. */
  drain(): Promise<void>;
  /** Sends everybody away to come back, and lets go of everything. */
  close(): Promise<void>;
};

export type RegistryOptions = {
  readonly limits?: Partial<SocketLimits>;
  /** Updates, and milliseconds: see CheckpointPace. */
  readonly checkpointEvery?: number;
  readonly checkpointPause?: number;
  /** In milliseconds: how long an empty room stays loaded. */
  readonly keepEmptyFor?: number;
  readonly onError?: (error: unknown, what: string) => void;
  /** Is told what people wrote, once that is committed; it must not take long. */
  readonly wrote?: (key: ArgumentKey, append: Append) => void;
  /** Who has an argument open on this node has changed; null is a visitor. */
  readonly onAttendance?: (key: ArgumentKey, present: readonly (PersonId | null)[]) => void;
};

/** All in milliseconds. */
const longestDrain = 5_000;
const aliveEvery = 20_000;
const behindEvery = 1_000;

/** What the rooms of a node stand on. */
export type RoomGround<Within> = {
  readonly store: ArgumentStore<Within>;
  readonly clock: Clock;
  /** How busy the process is, 0 to 1; not at all, where it is not measured. */
  readonly busyness?: () => number;
  /**
   * Hears what nodes write, as JSON [debate, argument, seq]. A message may be lost, doubled or late; `lookAgain` runs once
   * listening has begun, and each time that messages may have been lost.
   */
  readonly listen: (
    hear: (payload: string) => void,
    lookAgain: () => void,
  ) => Promise<{ unlisten(): Promise<void> }>;
  /** Carries changes of access and who is here to the other nodes, where there are any. */
  readonly fanOut?: FanOut;
  /** Lets go of what the store holds besides the database itself. */
  readonly close?: () => Promise<void>;
};

/** What rooms stand on in earnest: PostgreSQL, and whatever tells the other nodes. */
export const postgresGround = (
  database: Database,
  fanOut: FanOut,
  wrote?: (key: ArgumentKey, append: Append) => void,
): RoomGround<Tx> => {
  const written = (key: ArgumentKey, seq: number) =>
    fanOut.tell('argument', keyText(key), [key.debateId, key.argumentId, seq]);
  const checkpoints = backgroundThread<ArgumentKey, Checkpoint>(
    new URL('./checkpoint/checkpoint-worker.ts', import.meta.url),
    database.url,
  );
  return {
    store: { ...postgresStore(database, written, wrote), makeCheckpoint: (key) => checkpoints.ask(key) },
    clock: realClock,
    busyness: measureBusyness(),
    async listen(hear, lookAgain) {
      fanOut.hear('argument', (_, body) => hear(JSON.stringify(body)));
      fanOut.onDoubt(lookAgain);
      lookAgain();
      return { unlisten: () => Promise.resolve() };
    },
    fanOut,
    close: () => checkpoints.close(),
  };
};

/** Opens the rooms over PostgreSQL and starts to listen for what other nodes write. */
export const openRooms = (
  database: Database,
  fanOut: FanOut,
  options: RegistryOptions = {},
): Promise<RoomRegistry> => openRoomsOn(postgresGround(database, fanOut, options.wrote), options);

export async function openRoomsOn<Within>(
  { store, clock, busyness = () => 0, listen, fanOut = noFanOut, close = async () => {} }: RoomGround<Within>,
  options: RegistryOptions = {},
): Promise<RoomRegistry<Within>> {
  const { keepEmptyFor = 30_000, onError = () => {}, onAttendance = () => {} } = options;
  const rooms = new Map<string, Promise<Room<Within> | null>>();
  const loaded = new Map<string, Room<Within>>();

  const presence = carryPresence(fanOut, loaded);
  const roomOptions: RoomOptions<Within> = {
    store,
    clock,
    busyness,
    tellNodes: presence.tell,
    onComeAndGo(room) {
      // Of a room that has fallen pages still leave when another is open in its place, which knows better.
      const open = loaded.get(keyText(room.key));
      if (open === undefined || open === room)
        onAttendance(
          room.key,
          [...room.audience.pages()].map(({ identity }) => identity.person),
        );
    },
    limits: { ...usualLimits, ...options.limits },
    checkpoints: { every: options.checkpointEvery ?? 500, pause: options.checkpointPause ?? 1_000 },
    onFallen(room, error) {
      forget(room);
      onError(error, 'room');
    },
    onCheckpointFailed: (error) => onError(error, 'checkpoint'),
  };

  const forget = (room: Room<Within>) => {
    const name = keyText(room.key);
    if (loaded.get(name) !== room) return;
    loaded.delete(name);
    rooms.delete(name);
  };

  const load = async (key: ArgumentKey): Promise<Room<Within> | null> => {
    if (!(await store.ensure(key))) return null;
    const access = await store.access(key);
    const found = await loadArgument(store, key);
    if (access === null || found === null) return null;
    const room = new Room(key, roomOptions, { loaded: found, access });
    loaded.set(keyText(key), room);
    presence.ask(key);
    return room;
  };

  const roomOf = (key: ArgumentKey): Promise<Room<Within> | null> => {
    const name = keyText(key);
    const known = rooms.get(name);
    if (known !== undefined) return known;
    const loading = load(key);
    rooms.set(name, loading);
    const drop = () => {
      if (rooms.get(name) === loading) rooms.delete(name);
    };
    loading.then((room) => room ?? drop(), drop);
    return loading;
  };

  /** Asks the log how far it is: for messages that were lost. */
  const lookForMissed = async () => {
    const list = [...loaded.values()];
    if (list.length === 0) return;
    for (const { key, ...head } of await store.heads(list.map(({ key }) => key)))
      loaded.get(keyText(key))?.headIs(head);
  };
  let isLooking = false;
  const lookAgain = () => {
    // A database that is away is asked once at a time.
    if (isLooking) return;
    isLooking = true;
    lookForMissed()
      .catch((error: unknown) => onError(error, 'log'))
      .finally(() => {
        isLooking = false;
      });
  };
  const accessChanged = (debateId: string) => {
    for (const room of loaded.values()) if (room.key.debateId === debateId) room.accessChanged();
  };
  fanOut.hear('access', accessChanged);

  const hear = (payload: string) => {
    const [debateId, argumentId, seq]: unknown[] = JSON.parse(payload);
    if (typeof seq === 'number') loaded.get(`${debateId}/${argumentId}`)?.logReached(seq);
  };
  const listening = await listen(hear, lookAgain);

  const unloadEmpty = () => {
    for (const room of loaded.values())
      if (room.isIdle && clock.now() - room.audience.emptySince > keepEmptyFor) {
        forget(room);
        room.close('room.empty');
      }
  };
  const stopAlive = clock.every(aliveEvery, () => {
    for (const room of loaded.values()) room.audience.checkAlive();
    unloadEmpty();
  });
  const stopBehind = clock.every(behindEvery, lookAgain);

  let isDraining = false;

  return {
    get isDraining() {
      return isDraining;
    },
    async prepareRoom({ debateId, argumentId, actor, name }) {
      if (isDraining) return (socket) => socket.close(closes.comeBack, 'server.stopping');
      const room = await roomOf({ debateId, argumentId });
      const identity = { person: actor?.person ?? null, name, role: actor?.role ?? null };
      return room === null ? null : (socket) => room.join(socket, identity);
    },
    async command(debateId, argumentId, command) {
      if (isDraining)
        throw new Problem(
          503,
          'server.stopping',
          'The server is being stopped; nothing was changed. Please try again in a moment.',
        );
      const room = await roomOf({ debateId, argumentId });
      if (room === null) throw new Error(`There is no argument ${argumentId} in ${debateId}.`);
      return room.command(command);
    },
    async accessChanged(debateId) {
      accessChanged(debateId);
      fanOut.tell('access', debateId, null);
    },
    async drain() {
      isDraining = true;
      // A database that is away must not hold up the end: what is not acknowledged is still in the pages.
      const enough = new Promise<void>((resolve) => clock.after(longestDrain, resolve));
      const drained = [...loaded.values()].map((room) => room.drain('server.stopping'));
      await Promise.race([Promise.all(drained), enough]);
    },
    async close() {
      isDraining = true;
      stopAlive();
      stopBehind();
      for (const room of loaded.values()) room.close('server.stopping');
      loaded.clear();
      rooms.clear();
      await listening.unlisten();
      await close();
    },
  };
}
