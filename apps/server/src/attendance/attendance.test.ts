import type { AttendanceMessage } from '@proviso/domain/attendance';
import type { FeedEvent } from '@proviso/domain/event';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Body, Hear } from '../fan-out/fan-out.ts';
import { noFanOut } from '../fan-out/fan-out.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { openAttendance } from './attendance.ts';

let server: TestServer;
let debate: TestDebate;
beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

const open = (path: string, by: Pick<TestDebate['owner'], 'cookie'>) =>
  new WebSocket(server.url.replace('http', 'ws') + path, { headers: { cookie: by.cookie() } });

/** Settles with the first message about who is where that a feed tells and that fits. */
const told = (feed: WebSocket, fits: (message: AttendanceMessage) => boolean) =>
  new Promise<AttendanceMessage>((resolve) => {
    feed.on('message', (frame) => {
      const message: FeedEvent | AttendanceMessage = JSON.parse(frame.toString());
      if (message.kind === 'attendance' && fits(message)) resolve(message);
    });
  });

test('the feed tells who has a provision open, each person once, and that they have left', async () => {
  const argument = `provision:${debate.provision.id}`;
  const ann = await debate.as('contributor');
  const feed = open(`/feed/${debate.id}`, debate.owner);
  const two = told(feed, ({ here }) => here[0]?.count === 2);
  const gone = two.then(() => told(feed, ({ here }) => here.length === 0));
  const pages = [ann, ann, debate.owner].map((by) => open(`/live/${debate.id}/${argument}`, by));
  const owner = (await debate.owner.get<{ me: { person: string } }>(debate.at)).body.me.person;
  expect((await two).here).toEqual([{ argument, people: [ann.person.id, owner].sort(), count: 2 }]);

  const late = open(`/feed/${debate.id}`, ann);
  expect((await told(late, () => true)).here[0]?.count).toBe(2);
  for (const page of pages) page.close();
  expect(await gone).toEqual({ kind: 'attendance', here: [] });
  feed.close();
  late.close();
});

test('what another node told goes with it, and what it tells twice counts once', () => {
  const hears = new Map<string, Hear>();
  const told: [string, Body][] = [];
  let come = (_: string) => {};
  let go = (_: string) => {};
  const board = openAttendance({
    ...noFanOut,
    tell: (_, key, body) => told.push([key, body]),
    hear: (topic, listener) => hears.set(topic, listener),
    onNodeCome: (listener) => {
      come = listener;
    },
    onNodeGone: (listener) => {
      go = listener;
    },
  });
  const hear = (body: unknown, from = 'other') => hears.get('attendance')?.('peace/provision:6', body, from);
  hear(['ben', null]);
  hear(['ben', null]);
  hear('nonsense');
  board.set({ debateId: 'peace', argumentId: 'provision:6' }, ['ann', 'ben', null]);
  expect(board.of('peace')).toEqual([{ argument: 'provision:6', people: ['ann', 'ben'], count: 4 }]);
  expect(board.of('war')).toEqual([]);

  told.length = 0;
  come('third');
  expect(told).toEqual([['peace/provision:6', ['ann', 'ben', null]]]);
  go('other');
  expect(board.of('peace')).toEqual([{ argument: 'provision:6', people: ['ann', 'ben'], count: 3 }]);
  board.set({ debateId: 'peace', argumentId: 'provision:6' }, []);
  expect(board.of('peace')).toEqual([]);
});

test('of a crowd the first are named and all are counted', () => {
  const board = openAttendance(noFanOut);
  const crowd = Array.from({ length: 200 }, (_, i) => `p${String(i).padStart(3, '0')}`);
  board.set({ debateId: 'peace', argumentId: 'provision:6' }, crowd);
  const [here] = board.of('peace');
  expect([here?.count, here?.people.length, here?.people.at(-1)]).toEqual([200, 30, 'p029']);
});
