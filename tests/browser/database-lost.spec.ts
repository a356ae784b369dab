import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import type { Product } from '../product/product.ts';
import { openClaim, stateLine } from './argument-page.ts';
import { expect, test } from './story.ts';
import { startTwoWriters, typeOn, words } from './two-writers.ts';
import { saidSoFar, savedText } from './watch-saving.ts';

// The database dies while two people write, and is away for as long as the story wants.

/** The process and the port of a product's database; null where none runs. */
function databaseOf({ folder }: Product): { readonly pid: number; readonly port: number } | null {
  const lock = path.join(folder, 'postgres/cluster/data/postmaster.pid');
  if (!existsSync(lock)) return null;
  const lines = readFileSync(lock, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Kills the database and takes its port, so that the product cannot bring it back before the port is given up. */
async function loseDatabase(product: Product): Promise<Server> {
  const port = databaseOf(product)?.port;
  if (!port) throw new Error('The product has no database that runs.');
  for (;;) {
    const pid = databaseOf(product)?.pid;
    try {
      if (pid) process.kill(pid, 'SIGKILL');
    } catch {
      // It is dead already, and its port still on its way to be free.
    }
    const holder = createServer((socket) => socket.destroy());
    holder.listen(port, '127.0.0.1');
    try {
      await once(holder, 'listening');
      return holder;
    } catch {
      // The product was faster: once more.
    }
  }
}

test('while the database is away the page says so and keeps what is written; when it is back, all is stored', async ({
  browser,
}) => {
  test.setTimeout(120_000); // a product of its own, and two who type
  const { product, place, owner, maryna, close } = await startTwoWriters(browser);
  let holder: Server | null = null;
  try {
    const [before, after] = [words(24), ' and goes on without a database'];
    const typed = before + after;
    const typing = Promise.all([typeOn(owner, before), typeOn(maryna, before)]);
    for (const page of [owner, maryna])
      await expect.poll(async () => (await savedText(page)).length, { timeout: 30_000 }).toBeGreaterThan(30);
    holder = await loseDatabase(product);
    await typing;
    await Promise.all([typeOn(owner, after), typeOn(maryna, after)]);
    for (const page of [owner, maryna])
      await expect(stateLine(page)).toHaveText(/^Offline, \d+ changes? kept here$/);
    const saved = { owner: await savedText(owner), maryna: await savedText(maryna) };
    expect(saved.owner.length).toBeLessThan(typed.length);

    // What needs the server's word gets one clear sentence.
    await openClaim(owner).getByRole('button', { name: 'Vote' }).click();
    const vote = owner.getByRole('dialog', { name: 'Your vote' });
    await vote.getByRole('button', { name: 'Agree', exact: true }).click();
    await vote.getByRole('button', { name: 'Save' }).click();
    await expect(owner.getByText('The database does not answer right now.').first()).toBeVisible();
    await expect(vote).toBeVisible();

    holder.close();
    holder = null;
    await expect(async () => {
      await vote.getByRole('button', { name: 'Save' }).click();
      await expect(vote).toBeHidden({ timeout: 2000 });
    }).toPass();
    for (const page of [owner, maryna]) await expect(stateLine(page)).toHaveText('Saved');
    await expect(openClaim(owner)).toContainText('1 agree');
    for (const page of [owner, maryna])
      expect((await saidSoFar(page)).filter((said) => !/^(Saving|Saved|Offline.*)$/.test(said))).toEqual([]);

    const reader = await browser.newContext({ baseURL: product.url });
    const read = await reader.newPage();
    await read.goto(place);
    await expect(read.getByText(`Olha begins:${typed}`, { exact: true })).toBeVisible();
    await expect(read.getByText(`Maryna begins:${typed}`, { exact: true })).toBeVisible();
    await reader.close();
  } finally {
    holder?.close();
    await close();
  }
});
