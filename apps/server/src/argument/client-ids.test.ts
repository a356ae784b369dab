import { newArgumentDocument } from '@proviso/document/argument-document';
import { connectArgument, type RefusedChange } from '@proviso/document/connection';
import { createClaim } from '@proviso/document/write-claim';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createTestDatabase } from '../testing/test-database.ts';
import {
  argumentId,
  type LiveServer,
  makeDebate,
  openPage,
  type Page,
  startLiveServer,
  until,
} from './testing/live-debate.ts';

let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;
const pages: { leave(): void }[] = [];
const servers: LiveServer[] = [];
beforeEach(async () => {
  testDatabase = await createTestDatabase();
  await makeDebate(testDatabase.database);
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.leave();
  for (const server of servers.splice(0)) await server.stop();
  await testDatabase.drop();
});

async function start(): Promise<LiveServer> {
  const server = await startLiveServer(testDatabase.database);
  servers.push(server);
  return server;
}
async function join({ url }: LiveServer, as: string): Promise<Page> {
  const page = openPage(url, as);
  pages.push(page);
  await until(() => page.connection.isSynced(), `${as} joins`);
  return page;
}

/** Somebody writes as a client that is not theirs. Gives the code with which that was refused, or 'saved'. */
async function writeAs(client: number, { url }: LiveServer, as: string): Promise<string> {
  const doc = newArgumentDocument();
  doc.clientID = client;
  // The class of `ws` has what the provider uses of the browser's; its type has more events and fewer fields.
  const NodeWebSocket = WebSocket as unknown as typeof globalThis.WebSocket;
  const connection = connectArgument({
    url,
    room: argumentId,
    doc,
    params: { as },
    WebSocket: NodeWebSocket,
  });
  pages.push({ leave: () => connection.destroy() });
  const refused: RefusedChange[] = [];
  connection.onRejected((change) => refused.push(change));
  await until(() => connection.isSynced(), `${as} joins`);
  createClaim(doc, { id: `taken-by-${as}`, answers: null, side: 'pro', order: 'a9', text: 'Mine' });
  await until(() => refused.length > 0 || connection.state().kind === 'saved', 'it is decided');
  return refused[0]?.code ?? 'saved';
}
const sees = (page: Page, client: number) => page.connection.awareness.getStates().has(client);

test('nobody can write as a client that somebody else has announced, on any node, not even when they have left', async () => {
  const [one, other] = [await start(), await start()];
  const ann = await join(one, 'ann');
  const ben = await join(other, 'ben');
  const { clientID } = ann.doc;
  ann.connection.awareness.setLocalState({ caret: 1 });
  await until(() => sees(ben, clientID), 'ben learns the client of ann');
  expect(await writeAs(clientID, other, 'ben')).toBe('update.foreign_client');
  expect(await writeAs(clientID, one, 'eve')).toBe('update.foreign_client');

  ann.leave();
  await until(() => !sees(ben, clientID), 'ann is gone');
  expect(await writeAs(clientID, other, 'ben')).toBe('update.foreign_client');
  // Ann comes back with what she wrote offline.
  expect(await writeAs(clientID, other, 'ann')).toBe('saved');
});

test('a visitor who announces a client keeps nobody from writing as it', async () => {
  const server = await start();
  const visitor = await join(server, '');
  const ben = await join(server, 'ben');
  visitor.connection.awareness.setLocalState({ caret: 1 });
  await until(() => sees(ben, visitor.doc.clientID), 'ben sees the visitor');
  const { clientID } = visitor.doc;
  visitor.leave();
  expect(await writeAs(clientID, server, 'ann')).toBe('saved');
});
