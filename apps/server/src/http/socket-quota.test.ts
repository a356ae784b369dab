import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { realClock } from '../clock/clock.ts';
import { openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { countSockets, mostSockets } from './socket-quota.ts';

let server: TestServer;
let debate: TestDebate;
beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

/** Settles with null once something was heard, or with the code with which it was closed. */
function open(path: string, cookie: string) {
  const socket = new WebSocket(server.url.replace('http', 'ws') + path, { headers: { cookie } });
  const outcome = new Promise<number | null>((resolve) => {
    socket.once('message', () => resolve(null));
    socket.once('close', (code) => resolve(code));
  });
  return { socket, outcome };
}
const feed = () => `/feed/${debate.id}?after=0`;
const live = () => `/live/${debate.id}/provision:${debate.provision.id}`;

test('fifty people behind one address join by a link and have the document, none of them turned away', async () => {
  const { body } = await debate.owner.post<{ invite: { code: string } }>(`${debate.at}/invites`, {
    role: 'contributor',
    speaksFor: null,
    days: 1,
    uses: 50,
  });
  const people = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const person = server.visitor();
      const joined = await person.post(`/api/invites/${body.invite.code}/join`, { name: `Person ${i}` });
      expect(joined.status).toBeLessThan(300);
      return [open(feed(), person.cookie()), open(live(), person.cookie())];
    }),
  );
  const sockets = people.flat();
  // Nobody is ever made to wait: who is over a limit is refused. So that all of them get in is all that limits could spoil.
  expect(await Promise.all(sockets.map(({ outcome }) => outcome))).toEqual(sockets.map(() => null));
  for (const { socket } of sockets) socket.terminate();
});

test('one account has so many sockets and no more, until it closes one', async () => {
  const cookie = debate.owner.cookie();
  const sockets = Array.from({ length: mostSockets.account }, () => open(feed(), cookie));
  expect(new Set(await Promise.all(sockets.map(({ outcome }) => outcome)))).toEqual(new Set([null]));
  expect(await open(feed(), cookie).outcome).toBe(1013);
  sockets[0]?.socket.terminate();
  await expect
    .poll(
      async () => {
        const again = open(feed(), cookie);
        const outcome = await again.outcome;
        if (outcome === null) sockets.push(again);
        return outcome;
      },
      { timeout: 5_000 },
    )
    .toBeNull();
  const member = await debate.as('observer');
  const other = open(feed(), member.cookie());
  expect(await other.outcome).toBeNull();
  for (const { socket } of [...sockets, other]) socket.terminate();
});

test('who opens and closes sockets again and again is slowed down, and nobody else is', () => {
  let now = 0;
  const quota = countSockets({ ...realClock, elapsed: () => now });
  const openOne = (account: string) => quota.enter('10.0.0.1', { id: account });
  let opened = 0;
  for (let close = openOne('ann'); close !== null; close = openOne('ann')) {
    opened += 1;
    close();
  }
  expect(opened).toBe(2 * mostSockets.account);
  expect(openOne('ben')).not.toBeNull();
  expect(quota.enter('10.0.0.1', null)).not.toBeNull();
  now = 1_000;
  expect(openOne('ann')).not.toBeNull();
});
