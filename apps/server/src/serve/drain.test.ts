import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { newArgumentDocument, wordingOf } from '@proviso/document/argument-document';
import { connectArgument } from '@proviso/document/connection';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { bundledProgram } from '../testing/bundled-program.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { openTestDebate } from '../testing/test-debate.ts';
import { visitorsOf } from '../testing/visitors.ts';

let child: ChildProcess | null = null;
const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  child?.kill('SIGKILL');
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

/** The product as an operator starts it, on a database of its own; gives its address. */
async function startProduct(databaseUrl: string): Promise<string> {
  const started = spawn(process.execPath, [await bundledProgram('start')], {
    env: { ...process.env, PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  for (let said = ''; ; ) {
    const [data] = await once(started.stdout, 'data');
    said += String(data);
    const [, url] = /serves on (\S+)/.exec(said) ?? [];
    if (url !== undefined) return url;
  }
}

it('at SIGTERM stores and acknowledges what it has received, says that it is not ready, sends everybody on, and ends', async () => {
  const { database, drop } = await createTestDatabase();
  cleanUp.push(drop);
  const url = await startProduct(database.url);
  const debate = await openTestDebate(visitorsOf(url));
  const { owner } = debate;
  const argument = `provision:${debate.provision.id}`;
  const closes: number[] = [];
  const headers = { cookie: owner.cookie() };
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers });
      this.on('close', (code) => closes.push(code));
      this.on('error', () => {}); // later on nobody is there any more
    }
  }
  const doc = newArgumentDocument();
  const connection = connectArgument({
    url: `${url.replace('http', 'ws')}/live/${debate.id}`,
    room: argument,
    doc,
    // The class of `ws` has what the provider uses of the browser's; its type has more events and fewer fields.
    WebSocket: Socket as unknown as typeof globalThis.WebSocket,
  });
  cleanUp.push(() => connection.destroy());
  const feed = new WebSocket(`${url.replace('http', 'ws')}/feed/${debate.id}?after=0`, { headers });
  const feedClosed = once(feed, 'close');
  await expect.poll(() => connection.isSynced(), { timeout: 10_000 }).toBe(true);

  // The commit of what is typed waits, so that the server stops in the middle of it.
  let ended: Promise<unknown[]> = Promise.resolve([]);
  await database.sql.begin(async (sql) => {
    await sql`select 1 from argument where debate_id = ${debate.id} and id = ${argument} for update`;
    wordingOf(doc).insert(0, 'Typed at the last moment. ');
    const waits = () =>
      database.sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%fenced%'`;
    await expect.poll(async () => (await waits()).length, { timeout: 10_000 }).toBe(1);
    ended = child === null ? ended : once(child, 'exit');
    child?.kill('SIGTERM');
    await expect
      .poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 5_000, interval: 10 })
      .toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(connection.state().unsaved).toBe(1);
  });
  expect(await ended).toEqual([0, null]);
  expect(connection.state().unsaved).toBe(0);
  expect(closes[0]).toBe(1013);
  expect((await feedClosed)[0]).toBe(1001);
  const [row] = await database.sql`select text from provision where id = ${debate.provision.id}`;
  expect(row?.text).toMatch(/^Typed at the last moment\. /);
});
