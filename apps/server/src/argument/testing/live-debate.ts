import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newArgumentDocument } from '@proviso/document/argument-document';
import { type Connection, connectArgument } from '@proviso/document/connection';
import { roles } from '@proviso/domain/person';
import { WebSocket, WebSocketServer } from 'ws';
import type * as Y from 'yjs';
import type { Clock } from '../../clock/clock.ts';
import type { Database, Tx } from '../../database/database.ts';
import { debate, draft, person, provision } from '../../database/schema.ts';
import type { FanOut } from '../../fan-out/fan-out.ts';
import { openFanOut } from '../../fan-out/open-fan-out.ts';
import type { ArgumentStore } from '../argument-store.ts';
import { openRoomsOn, postgresGround, type RegistryOptions, type RoomRegistry } from '../room-registry.ts';
import { seedArgument } from '../seed-argument.ts';

export const debateId = 'peace';
export const argumentId = 'provision:6';
export const key = { debateId, argumentId };

const claim = (id: string, author: string, answers: string | null, text: string) =>
  ({
    id,
    author,
    answers,
    text,
    side: 'pro',
    order: 'a0',
    joint: null,
    link: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    editedAt: null,
    archived: null,
  }) as const;

/** A debate with ann and ben (contributors), eve (editor), mod (moderator), olaf (observer), a provision and two claims of ann's. */
export async function makeDebate(database: Database): Promise<void> {
  const people = {
    ann: 'contributor',
    ben: 'contributor',
    eve: 'editor',
    mod: 'moderator',
    olaf: 'observer',
  } as const;
  await database.transaction(async (tx) => {
    await tx
      .insert(debate)
      .values({ id: debateId, title: 'Peace', summary: '', phase: 'argue', visibility: 'public' });
    await tx
      .insert(person)
      .values(Object.entries(people).map(([id, role]) => ({ debateId, id, name: id.toUpperCase(), role })));
    await tx.insert(draft).values({
      debateId,
      id: 'd',
      title: 'Draft',
      shortTitle: 'D',
      issuer: 'x',
      date: '2025-11-20',
      status: 'leaked',
      provenance: '',
    });
    const rest = { draftId: 'd', themes: [], gives: [], receives: [], certaintyNote: '' };
    const wording = 'The parties agree.';
    for (const id of ['6', '7'] as const) {
      await tx.insert(provision).values({
        debateId,
        id,
        number: id,
        heading: 'Six',
        text: wording,
        order: 'a0',
        certainty: 'confirmed',
        ...rest,
      });
      await seedArgument(tx, debateId, `provision:${id}`, {
        wording,
        by: 'mod',
        claims:
          id === '6'
            ? [claim('first', 'ann', null, 'It is clear.'), claim('second', 'ann', 'first', 'To whom?')]
            : [],
      });
    }
  });
}

/** A node: a registry behind a real WebSocket server; `/provision:6?as=ann` joins as ann, who is whoever says so. */
export type LiveServer = {
  readonly url: string;
  readonly rooms: RoomRegistry;
  readonly server: Server;
  stop(): Promise<void>;
};

/** Where a node listens, by what it hears of others, and which share of that it loses. */
export type Place = {
  readonly port?: number;
  readonly redisUrl?: string | null;
  readonly loses?: number;
  /** Sees each call that the node's rooms make of their store. */
  readonly onStore?: (name: string) => void;
  /** What the node is told of how busy it is, and of the time. */
  readonly busyness?: () => number;
  /** The store that the node's rooms have in place of the real one. */
  readonly through?: (store: ArgumentStore<Tx>) => ArgumentStore<Tx>;
  /** What time it is there; where `every` does nothing, nothing is looked for that was missed. */
  readonly clock?: Clock;
};

/** Hears only some of what the others tell. */
const losing = (share: number, fanOut: FanOut): FanOut => ({
  ...fanOut,
  hear: (topic, listener) =>
    fanOut.hear(topic, (...message) => {
      if (Math.random() >= share) listener(...message);
    }),
});

export async function startLiveServer(
  database: Database,
  options: RegistryOptions = {},
  {
    port = 0,
    redisUrl = null,
    loses = 0,
    onStore = () => {},
    through = (store) => store,
    busyness,
    clock,
  }: Place = {},
): Promise<LiveServer> {
  const whole = await openFanOut(database, redisUrl);
  const fanOut = loses > 0 ? losing(loses, whole) : whole;
  const ground = postgresGround(database, fanOut);
  const store = new Proxy(through(ground.store), {
    get(target, name) {
      onStore(String(name));
      return Reflect.get(target, name);
    },
  });
  const rooms = await openRoomsOn(
    { ...ground, store, ...(busyness && { busyness }), ...(clock && { clock }) },
    options,
  );
  const acceptor = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const server = createServer();
  server.on('upgrade', async (request, raw, head) => {
    raw.on('error', () => raw.destroy());
    const url = new URL(request.url ?? '/', 'http://localhost');
    const as = url.searchParams.get('as') ?? '';
    const role = roles.find((known) => known === url.searchParams.get('role')) ?? 'contributor';
    const actor = as === '' ? null : { person: as, role, speaksFor: null };
    const name = as.toUpperCase();
    const welcome = await rooms
      .prepareRoom({ debateId, argumentId: decodeURIComponent(url.pathname.slice(1)), actor, name })
      .catch(() => null);
    acceptor.handleUpgrade(request, raw, head, (socket) => (welcome ? welcome(socket) : socket.close(1013)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `ws://127.0.0.1:${isAddress(address) ? address.port : 0}`,
    rooms,
    server,
    async stop() {
      await rooms.close();
      await fanOut.close();
      for (const socket of acceptor.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const isAddress = (address: unknown): address is AddressInfo =>
  typeof address === 'object' && address !== null;

// The class of `ws` has what the provider uses of the browser's; its type has more events and fewer fields.
const NodeWebSocket = WebSocket as unknown as typeof globalThis.WebSocket;

export type Page = { readonly doc: Y.Doc; readonly connection: Connection; leave(): void };

/** A page of somebody in an argument. */
export function openPage(url: string, as: string, room: string = argumentId): Page {
  const doc = newArgumentDocument();
  const connection = connectArgument({ url, room, doc, params: { as }, WebSocket: NodeWebSocket });
  return {
    doc,
    connection,
    leave() {
      connection.destroy();
      doc.destroy();
    },
  };
}

/** Waits until something holds, looking again and again; fails after ten seconds, or so many milliseconds. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  patience = 10_000,
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It never came about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const isSaved = (page: Page): boolean => page.connection.state().kind === 'saved';
