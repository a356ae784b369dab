import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import type { FeedEvent } from '@proviso/domain/event';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RawData, WebSocket } from 'ws';
import { newSource, openTestDebate, type TestDebate } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let debate: TestDebate;
beforeAll(async () => {
  server = await startTestServer();
  debate = await openTestDebate(server);
});
afterAll(() => server.close());

const events = 800;
const megabyte = 1024 ** 2;
const length = 20_000;

/** Reads the feed. `closed` has the code, and what was read until then. */
function read(after: number) {
  const address = `${server.url.replace('http', 'ws')}/feed/${debate.id}?after=${after}`;
  const socket = new WebSocket(address, { headers: { cookie: debate.owner.cookie() } });
  const seqs: number[] = [];
  socket.on('message', (data: RawData) => {
    const event: FeedEvent = JSON.parse(data.toString());
    if ('seq' in event) seqs.push(event.seq);
  });
  return { socket, seqs, closed: new Promise<number>((resolve) => socket.once('close', resolve)) };
}
const counting = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i + 1);

test('a reader of the feed who does not read is closed with 1013 before the server holds much, and resumes without a gap', {
  timeout: 60_000,
}, async () => {
  const { sql } = server.database;
  const [row] = await sql<{ event_seq: string }[]>`select event_seq from debate where id = ${debate.id}`;
  const start = Number(row?.event_seq);
  const atServer: Socket[] = [];
  const onSocket = (message: unknown) => {
    const { socket } = v.parse(v.object({ socket: v.instance(Socket) }), message);
    atServer.push(socket);
  };
  subscribe('net.server.socket', onSocket);
  const slow = read(start - 1);
  await expect.poll(() => slow.seqs.length, { timeout: 10_000 }).toBe(1);
  unsubscribe('net.server.socket', onSocket);
  slow.socket.pause();

  const happening = { kind: 'source.added', source: { ...newSource, title: 'x'.repeat(length) } };
  await sql.begin(async (tx) => {
    const [by] = await tx`select id from person where debate_id = ${debate.id}`;
    await tx`update debate set event_seq = ${start + events} where id = ${debate.id}`;
    await tx`insert into event (debate_id, seq, by, at, happening)
      select ${debate.id}, ${start}::bigint + nr, ${by?.id}, now(), ${JSON.stringify(happening)}::text::jsonb
      from generate_series(1, ${events}) as nr`;
  });
  // The server finds out by its clock, and has then more to send than the network takes in.
  await expect.poll(() => atServer[0]?.writableLength, { timeout: 20_000 }).toBeGreaterThan(megabyte);
  expect(atServer[0]?.writableLength).toBeLessThan(1.1 * megabyte);
  slow.socket.resume();
  expect(await slow.closed).toBe(1013);
  const last = slow.seqs.at(-1) ?? 0;
  expect(slow.seqs).toEqual(counting(start - 1, last));
  expect(last).toBeLessThan(start + events);
  const back = read(last);
  await expect.poll(() => back.seqs.at(-1), { timeout: 20_000 }).toBe(start + events);
  expect(back.seqs).toEqual(counting(last, start + events));
  back.socket.terminate();
});
