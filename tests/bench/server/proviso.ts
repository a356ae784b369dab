import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provisoPrinter } from '@proviso/interchange/print-proviso';
import { yWebsocketDialect } from '../generator/dialect.ts';
import type { BenchServer } from './bench-server.ts';
import { largeDebate, largeRoom } from './large-debate.ts';
import { freePort, startProcess } from './server-process.ts';

const freshRooms = 120;

/** Our own server, started as in production on its embedded PostgreSQL, with a debate that came by the import and guests by a link. */
export async function startProviso({
  claims,
  people,
}: {
  claims: number;
  people: number;
}): Promise<BenchServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-bench-'));
  chmodSync(folder, 0o711); // else, as root, the database would keep its data elsewhere: it runs as another user
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: undefined,
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_FOLDER: folder,
    LOG_LEVEL: 'warn',
  };
  const start = () => startProcess(['apps/server/src/start.ts'], { env, url: `${url}/readyz` });
  let running = await start();
  const rooms = Array.from({ length: freshRooms }, (_, i) => `room-${i}`);
  const owner = await post(url, '/api/account/sign-up', {
    email: 'teacher@example.org',
    password: 'correct horse battery',
    name: 'Teacher',
  });
  const { text } = provisoPrinter.print(largeDebate(claims, rooms));
  const { id } = (await post(url, '/api/imports', { format: 'proviso', text }, owner.cookie)).body;
  const { invite } = (
    await post(
      url,
      `/api/debates/${id}/invites`,
      { role: 'contributor', speaksFor: null, days: 1 },
      owner.cookie,
    )
  ).body;
  const cookies: string[] = [];
  for (let at = 0; at < people; at += 10)
    cookies.push(
      ...(await Promise.all(
        Array.from({ length: 10 }, async (_, i) => {
          const name = `Person ${at + i}`;
          return (await post(url, `/api/invites/${Reflect.get(Object(invite), 'code')}/join`, { name }))
            .cookie;
        }),
      )),
    );
  let used = 0;
  return {
    name: 'Proviso',
    keeps: 'checked by the permission table, committed to PostgreSQL, then shown',
    storesLater: true,
    largeRoom,
    freshRoom() {
      if (used === freshRooms) throw new Error('Every fresh room is used.');
      return `provision:${rooms[used++]}`;
    },
    door: (room, person) => ({
      port,
      path: `/live/${id}/${encodeURIComponent(room)}`,
      cookie: cookies[person % cookies.length] ?? '',
      dialect: yWebsocketDialect,
    }),
    process: () => running,
    async startAgain() {
      running = await start();
    },
    fillAgain: async () => {}, // nothing is ever gone
    async readPast(room, seq) {
      const at = `/api/debates/${id}/arguments/${room}/history/at/${seq}`;
      const response = await fetch(url + at, { headers: { cookie: owner.cookie } });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${at} answered ${response.status}.`);
    },
    async remove() {
      await running.stop();
      endDatabase(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server that had to be killed leaves its database running. */
function endDatabase(folder: string): void {
  const lock = path.join(folder, 'postgres/cluster/data/postmaster.pid');
  if (existsSync(lock)) process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGQUIT');
}

/** A POST that must succeed; its answer, and the cookie it set. */
async function post(
  url: string,
  at: string,
  body: unknown,
  cookie = '',
): Promise<{ readonly body: Record<string, unknown>; readonly cookie: string }> {
  const response = await fetch(url + at, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${at} answered ${response.status}: ${JSON.stringify(answer)}`);
  const [set = ''] = response.headers.getSetCookie();
  return { body: Object.fromEntries(Object.entries(Object(answer))), cookie: set.split(';')[0] ?? '' };
}
