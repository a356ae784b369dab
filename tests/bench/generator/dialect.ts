import { writeVarUint } from './varint.ts';

/** How a server's messages are framed: y-websocket's as they are, Hocuspocus' behind the room's name. */
export type Dialect = {
  /** What stands before every message. */
  readonly prefix: Uint8Array;
  /** Messages to be sent before anything else, with their prefix. */
  readonly hello: readonly Uint8Array[];
  /** Kinds of messages that hold a sync step. */
  readonly syncKinds: readonly number[];
};

export const yWebsocketDialect: Dialect = { prefix: new Uint8Array(), hello: [], syncKinds: [0] };

export function hocuspocusDialect(room: string): Dialect {
  const prefix = varString(room);
  const token = Buffer.concat([prefix, Uint8Array.of(2, 0), varString('bench')]);
  return { prefix, hello: [token], syncKinds: [0, 4] };
}

function varString(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const head = new Uint8Array(5);
  return Buffer.concat([head.subarray(0, writeVarUint(head, 0, bytes.length)), bytes]);
}

export const syncs = { step1: 0, step2: 1, update: 2 } as const;

/** A sync message with its prefix. */
export function syncMessage({ prefix }: Dialect, kind: number, payload: Uint8Array): Uint8Array {
  return Buffer.concat([prefix, Uint8Array.of(0, kind), varBytes(payload)]);
}

/** An awareness message with its prefix. */
export function awarenessMessage({ prefix }: Dialect, update: Uint8Array): Uint8Array {
  return Buffer.concat([prefix, Uint8Array.of(1), varBytes(update)]);
}

function varBytes(payload: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  return Buffer.concat([head.subarray(0, writeVarUint(head, 0, payload.length)), payload]);
}

/** An awareness update about one client. */
export function awarenessUpdate(client: number, clock: number, state: object): Uint8Array {
  const head = new Uint8Array(24);
  let at = writeVarUint(head, 0, 1);
  at = writeVarUint(head, at, client);
  at = writeVarUint(head, at, clock);
  return Buffer.concat([head.subarray(0, at), varBytes(Buffer.from(JSON.stringify(state)))]);
}
