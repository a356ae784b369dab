import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@proviso/server/embedded-postgres';
import postgres from 'postgres';
import { afterEach, expect, it } from 'vitest';
import { type Product, startProduct } from './product/product.ts';

// What the server's own tests of starting do not hold: a database that somebody else runs.

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

async function debates({ url }: Product): Promise<readonly unknown[]> {
  const { debates: found }: { debates: unknown[] } = await (await fetch(`${url}/api/debates`)).json();
  return found;
}

it('with DATABASE_URL it uses that server, starts none of its own, and leaves that one running', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-start-'));
  chmodSync(folder, 0o711); // else, as root, the database would keep its data elsewhere: it runs as another user
  const other = await startEmbeddedPostgres(path.join(folder, 'postgres'));
  cleanUp.push(async () => {
    await other.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const sql = postgres(other.url, { max: 1 });
  await sql`create database somebody_else`;
  const url = new URL(other.url);
  url.pathname = '/somebody_else';

  const product = await startProduct({ env: { DATABASE_URL: url.href }, fromSource: true });
  cleanUp.push(product.remove);
  expect(product.output()).not.toContain('embedded');
  expect(existsSync(path.join(product.folder, 'postgres'))).toBe(false);
  expect(await debates(product)).toHaveLength(1);
  const tables = postgres(url.href, { max: 1 });
  expect(await tables`select title from debate`).toHaveLength(1);
  await tables.end();

  // What it keeps is in the database it was given, there alone, and outlives it.
  const asked = await fetch(`${product.url}/api/account/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'a@example.org', password: 'correct horse battery', name: 'A' }),
  });
  expect(asked.status).toBe(201);
  expect(await product.stop()).toBe(0);
  expect(await sql`select 1 as alive`).toEqual([{ alive: 1 }]);
  const after = postgres(url.href, { max: 1 });
  expect(await after`select name from account where email = 'a@example.org'`).toEqual([{ name: 'A' }]);
  expect(await sql`select to_regclass('account') as account`).toEqual([{ account: null }]);
  await after.end();
  await sql.end();
});
