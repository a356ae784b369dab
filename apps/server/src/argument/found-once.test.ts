import { readClaimOf } from '@proviso/document/argument-document';
import { connectArgument } from '@proviso/document/connection';
import { archiveClaim } from '@proviso/document/rule-claim';
import { createClaim } from '@proviso/document/write-claim';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { realClock } from '../clock/clock.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { verifyArgument } from './log/verify-argument.ts';
import {
  argumentId,
  debateId,
  isSaved,
  key,
  type LiveServer,
  makeDebate,
  openPage,
  type Page,
  type Place,
  startLiveServer,
  until,
} from './testing/live-debate.ts';
import { QuietSocket } from './testing/quiet-socket.ts';

// What worlds of a seed (simulation/) found once, each told as the story that it was: whatever changes the frames makes
// another world of a seed, in which the same need not come up again.

let made: Awaited<ReturnType<typeof createTestDatabase>>;
const cleanUp: (() => Promise<void> | void)[] = [];
beforeEach(async () => {
  made = await createTestDatabase();
  cleanUp.push(made.drop);
  await makeDebate(made.database);
});
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

/** A node that hears nothing of others, and does not look either. */
async function startAlone(place: Place = {}): Promise<LiveServer> {
  const clock = { ...realClock, every: () => () => {} };
  const server = await startLiveServer(made.database, {}, { loses: 1, clock, ...place });
  cleanUp.push(() => server.stop());
  return server;
}
async function join(server: LiveServer, as: string): Promise<Page> {
  const page = openPage(server.url, as);
  cleanUp.push(() => page.leave());
  await until(() => page.connection.isSynced(), `${as} joins`);
  return page;
}
/** Makes the debate private, and tells no node. */
const closeDoors = () =>
  made.database.sql.begin(async (tx) => {
    await tx`update argument set lock_epoch = lock_epoch + 1 where debate_id = ${debateId}`;
    await tx`update debate set visibility = 'private' where id = ${debateId}`;
  });
const verified = () => verifyArgument(made.database.sql, key);
/** Something that is waited for until it is let go. */
function gate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test('a page that knows more of the log than the node it comes to is not refused for it', async () => {
  const [one, two] = [await startAlone(), await startAlone()];
  await join(two, 'ben'); // so that the argument is loaded there as it is now
  const ann = await join(one, 'ann');
  createClaim(ann.doc, { id: 'anns', answers: null, side: 'pro', order: 'a1', text: 'Made on the first.' });
  await until(() => isSaved(ann) && readClaimOf(ann.doc, 'anns')?.author === 'ann', 'the claim is stamped');
  ann.connection.destroy();
  // The same page, which has the server's stamp in its copy, comes to the other node.
  const connection = connectArgument({
    url: two.url,
    room: argumentId,
    doc: ann.doc,
    params: { as: 'ann' },
    // The class of `ws` has what the provider uses of the browser's; its type has more events and fewer fields.
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  cleanUp.push(() => connection.destroy());
  const refused: string[] = [];
  connection.onRejected(({ code }) => refused.push(code));
  createClaim(ann.doc, { id: 'more', answers: 'anns', side: 'con', order: 'a1', text: 'On the second.' });
  await until(() => refused.length > 0 || connection.state().kind === 'saved', 'it is decided');
  expect(refused).toEqual([]);
  expect(await verified()).toBeNull();
});

test('a command finds a claim that was made on another node a moment ago', async () => {
  const [one, two] = [await startAlone(), await startAlone()];
  await join(two, 'ben');
  const ann = await join(one, 'ann');
  createClaim(ann.doc, { id: 'anns', answers: null, side: 'pro', order: 'a1', text: 'Made on the first.' });
  await until(() => isSaved(ann), 'the claim is stored');
  await two.rooms.command(debateId, argumentId, {
    by: 'mod',
    change(doc) {
      if (readClaimOf(doc, 'anns') === null) throw new Error('There is no such claim.');
      archiveClaim(doc, 'anns', { by: 'mod', at: new Date().toISOString(), reason: 'off topic' });
    },
  });
  expect(await verified()).toBeNull();
});

test('whoever comes while a room asks who may read is not sent away for good', async () => {
  await closeDoors();
  const [asked, answered] = [gate(), gate()];
  let isHolding = false;
  const server = await startAlone({
    through: (store) => ({
      ...store,
      async addActors(...about) {
        await store.addActors(...about);
        if (!isHolding) return;
        asked.open();
        await answered.opened;
      },
    }),
  });
  const ann = await join(server, 'ann');
  isHolding = true;
  await server.rooms.accessChanged(debateId);
  await asked.opened;
  const eve = await join(server, 'eve');
  isHolding = false;
  answered.open();
  createClaim(ann.doc, { id: 'anns', answers: null, side: 'pro', order: 'a1', text: 'Seen by both.' });
  await until(() => readClaimOf(eve.doc, 'anns') !== null || !eve.connection.isSynced(), 'eve hears of it');
  expect(eve.connection.state().kind).not.toBe('signed-out');
});

test('whoever was let in by what has changed since does not stay', async () => {
  const server = await startAlone();
  await join(server, 'ann');
  const enter = () => server.rooms.prepareRoom({ debateId, argumentId, actor: null, name: 'Visitor' });
  const [early, late] = [new QuietSocket(), new QuietSocket()];
  (await enter())?.(early);
  const welcome = await enter();
  await closeDoors();
  await server.rooms.accessChanged(debateId);
  await until(() => early.closedWith !== null, 'the room knows that its doors are closed');
  welcome?.(late);
  await until(() => late.closedWith !== null, 'the late visitor goes too');
  expect([early.closedWith, late.closedWith]).toEqual([4401, 4401]);
});

test('a room that was loaded anew looks again at who may read, before it shows anything', async () => {
  const server = await startAlone();
  const ann = await join(server, 'ann');
  const visitor = await join(server, '');
  await closeDoors();
  // Nobody tells the room: it finds out because a commit comes to nothing.
  createClaim(ann.doc, { id: 'anns', answers: null, side: 'pro', order: 'a1', text: 'For members only.' });
  await until(() => isSaved(ann), 'the claim is stored');
  await until(() => visitor.connection.state().kind === 'signed-out', 'the visitor is let go');
  expect(readClaimOf(visitor.doc, 'anns')).toBeNull();
});
