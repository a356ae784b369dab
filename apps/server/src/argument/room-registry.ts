import type { Actor } from '@proviso/domain/access';
import type { ArgumentId } from '@proviso/domain/argument';
import type { WebSocket } from 'ws';
import type { Database } from '../database/database.ts';
import { type ArgumentKey, keyText } from './argument-key.ts';
import { logChannel } from './argument-log.ts';
import { loadArgument } from './load-argument.ts';
import { Room, type RoomCommand, type RoomOptions } from './room.ts';
import { readAccess } from './room-access.ts';
import { type SocketLimits, usualLimits } from './room-socket.ts';
import { ensureArgument } from './seed-argument.ts';

/** The live rooms of this node. */
export type RoomRegistry = {
  /**
   * Loads the room of an argument, before the socket is taken over, so that no first frame is lost. Gives what lets the
   * socket in; null where there is no such thing to argue about. Whether the person may read the debate is for the caller
   * to see to. `actor` is null for a visitor.
   */
  prepareRoom(
    entry: ArgumentKey & { readonly actor: Actor; readonly name: string },
  ): Promise<((socket: WebSocket) => void) | null>;
  /**
   * Changes a document by a command (moving, archiving): see RoomCommand. Whether the actor may is for the caller to check
   * in `within`, where the argument is locked.
   */
  command<T>(debateId: string, argumentId: ArgumentId, command: RoomCommand<T>): Promise<T>;
  /** Phase, visibility or roles changed: this node's rooms of the debate decide by the new ones at once. */
  accessChanged(debateId: string): Promise<void>;
  /** Sends everybody away to come back, and lets go of everything. */
  close(): Promise<void>;
};

export type RegistryOptions = {
  readonly limits?: Partial<SocketLimits>;
  readonly checkpointEvery?: number;
  /** In milliseconds: how long an empty room stays loaded. */
  readonly keepEmptyFor?: number;
  readonly onError?: (error: unknown, what: string) => void;
};

const aliveEvery = 20_000;
const behindEvery = 2_000;

/** Starts to listen for what other nodes write. */
export async function openRooms(database: Database, options: RegistryOptions = {}): Promise<RoomRegistry> {
  const { keepEmptyFor = 30_000, onError = () => {} } = options;
  const rooms = new Map<string, Promise<Room | null>>();
  const loaded = new Map<string, Room>();

  const roomOptions: RoomOptions = {
    limits: { ...usualLimits, ...options.limits },
    checkpointEvery: options.checkpointEvery ?? 500,
    onFallen(room, error) {
      forget(room);
      onError(error, 'room');
    },
    onCheckpointFailed: (error) => onError(error, 'checkpoint'),
  };

  const forget = (room: Room) => {
    const name = keyText(room.key);
    if (loaded.get(name) !== room) return;
    loaded.delete(name);
    rooms.delete(name);
  };

  const load = async (key: ArgumentKey): Promise<Room | null> => {
    if (
      !(await argumentExists(key)) &&
      !(await database.transaction((tx) => ensureArgument(tx, key.debateId, key.argumentId)))
    )
      return null;
    const access = await readAccess(database.sql, key);
    const found = await loadArgument(database.sql, key);
    if (access === null || found === null) return null;
    const room = new Room(key, database, { loaded: found, access, options: roomOptions });
    loaded.set(keyText(key), room);
    return room;
  };
  const argumentExists = async ({ debateId, argumentId }: ArgumentKey) =>
    (await database.sql`select 1 from argument where debate_id = ${debateId} and id = ${argumentId}`).length >
    0;

  const roomOf = (key: ArgumentKey): Promise<Room | null> => {
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
    const rows = await database.sql<{ debate_id: string; id: ArgumentId; seq: string }[]>`
      select argument.debate_id, argument.id, argument.seq
      from unnest(${list.map(({ key }) => key.debateId)}::text[], ${list.map(({ key }) => key.argumentId)}::text[])
        as room (debate_id, id)
      join argument on argument.debate_id = room.debate_id and argument.id = room.id`;
    for (const { debate_id, id, seq } of rows)
      loaded.get(keyText({ debateId: debate_id, argumentId: id }))?.logReached(Number(seq));
  };
  const lookAgain = () => void lookForMissed().catch((error: unknown) => onError(error, 'log'));

  const hear = (payload: string) => {
    const [debateId, argumentId, seq]: unknown[] = JSON.parse(payload);
    if (typeof seq === 'number') loaded.get(`${debateId}/${argumentId}`)?.logReached(seq);
  };
  const listening = await database.sql.listen(logChannel, hear, lookAgain);

  const unloadEmpty = () => {
    for (const room of loaded.values())
      if (room.isIdle && Date.now() - room.audience.emptySince > keepEmptyFor) {
        forget(room);
        room.close('room.empty');
      }
  };
  const alive = setInterval(() => {
    for (const room of loaded.values()) room.audience.checkAlive();
    unloadEmpty();
  }, aliveEvery);
  const behind = setInterval(lookAgain, behindEvery);

  return {
    async prepareRoom({ debateId, argumentId, actor, name }) {
      const room = await roomOf({ debateId, argumentId });
      const identity = { person: actor?.person ?? null, name, role: actor?.role ?? null };
      return room === null ? null : (socket) => room.join(socket, identity);
    },
    async command(debateId, argumentId, command) {
      const room = await roomOf({ debateId, argumentId });
      if (room === null) throw new Error(`There is no argument ${argumentId} in ${debateId}.`);
      return room.command(command);
    },
    async accessChanged(debateId) {
      for (const room of loaded.values()) if (room.key.debateId === debateId) room.accessChanged();
    },
    async close() {
      clearInterval(alive);
      clearInterval(behind);
      for (const room of loaded.values()) room.close('server.stopping');
      loaded.clear();
      rooms.clear();
      await listening.unlisten();
    },
  };
}
