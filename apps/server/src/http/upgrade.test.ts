import { once } from 'node:events';
import type { DebateEvent } from '@proviso/domain/event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RawData, WebSocket } from 'ws';
import type { Client } from '../testing/client.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let owner: Client;
let debate: string;
beforeAll(async () => {
  server = await startTestServer();
  owner = await server.signUp('Owner');
  debate = (await owner.post<{ id: string }>('/api/debates', { title: 'The school rule' })).body.id;
});
afterAll(() => server.close());

const open = (path: string, { as, origin }: { as?: Client; origin?: string } = {}) =>
  new WebSocket(server.url.replace('http', 'ws') + path, {
    headers: { ...(as && { cookie: as.cookie() }), ...(origin && { origin }) },
  });
const closing = async (socket: WebSocket) => {
  const [code, reason] = await once(socket, 'close');
  return { code, reason: String(reason) };
};
/** Collects events until `count` have come. */
const eventsOf = (socket: WebSocket, count: number) =>
  new Promise<DebateEvent[]>((resolve) => {
    const events: DebateEvent[] = [];
    socket.on('message', (data: RawData) => {
      events.push(JSON.parse(data.toString()));
      if (events.length === count) resolve(events);
    });
  });
const rename = (title: string) => owner.patch(`/api/debates/${debate}`, { title });

describe('a socket', () => {
  it('of another site is refused before it stands, also with a good cookie', async () => {
    const socket = open(`/feed/${debate}`, { as: owner, origin: 'https://evil.example' });
    const [, answer] = await once(
      socket.on('error', () => {}),
      'unexpected-response',
    );
    expect(answer.statusCode).toBe(403);
    socket.terminate();
  });

  it('at an address that is none gets a 404', async () => {
    const socket = open('/nowhere', { as: owner, origin: server.url });
    const [, answer] = await once(
      socket.on('error', () => {}),
      'unexpected-response',
    );
    expect(answer.statusCode).toBe(404);
    socket.terminate();
  });

  it.each(['/feed/DEBATE', '/live/DEBATE/provision:none'])(
    'to %s of a private debate is told to sign in by a close code',
    async (path) => {
      expect(await closing(open(path.replace('DEBATE', debate)))).toEqual({
        code: 4401,
        reason: 'debate.unknown',
      });
    },
  );

  it('to what is not there is told so, and what one may not see looks the same', async () => {
    const other = await server.signUp('Other');
    const notThere = { code: 4404, reason: 'debate.unknown' };
    expect(await closing(open('/feed/none', { as: other }))).toEqual(notThere);
    expect(await closing(open(`/feed/${debate}`, { as: other }))).toEqual(notThere);
    for (const argument of ['provision:none', 'nothing', 'provision%3Anone'])
      expect(await closing(open(`/live/${debate}/${argument}`, { as: owner }))).toEqual({
        code: 4404,
        reason: 'argument.unknown',
      });
  });
});

describe("the debate's feed", () => {
  it('gives what was missed, then what happens, each once and in order', async () => {
    await rename('One');
    await rename('Two');
    const live = open(`/feed/${debate}?after=0`, { as: owner, origin: server.url });
    const all = eventsOf(live, 5);
    await once(live, 'message');
    await Promise.all([rename('Three'), rename('Four')]);
    const events = await all;
    const seqs = events.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    live.close();

    const back = open(`/feed/${debate}?after=${seqs.at(-2)}`, { as: owner });
    expect(await eventsOf(back, 1)).toEqual([events.at(-1)]);
    back.close();
  });

  it('lets a visitor go when the debate closes its doors', async () => {
    const made = await owner.post<{ id: string }>('/api/debates', { title: 'Open', visibility: 'public' });
    const visitor = open(`/feed/${made.body.id}?after=0`);
    const closed = closing(visitor);
    await once(visitor, 'open');
    await owner.patch(`/api/debates/${made.body.id}`, { visibility: 'private' });
    expect(await closed).toEqual({ code: 4401, reason: 'debate.unknown' });
  });

  it('is closed with "come back" when the server stops', async () => {
    const stopping = await startTestServer();
    const person = await stopping.signUp('P');
    const { body } = await person.post<{ id: string }>('/api/debates', { title: 'Short' });
    const socket = new WebSocket(`${stopping.url.replace('http', 'ws')}/feed/${body.id}`, {
      headers: { cookie: person.cookie() },
    });
    const closed = closing(socket);
    await once(socket, 'open');
    await stopping.close();
    expect(await closed).toEqual({ code: 1001, reason: 'server.stopping' });
  });
});
