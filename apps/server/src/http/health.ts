import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Database } from '../database/database.ts';
import type { Services } from '../services.ts';

const journal = v.parse(
  v.object({ entries: v.array(v.object({ when: v.number() })) }),
  JSON.parse(readFileSync(new URL('../../../../drizzle/meta/_journal.json', import.meta.url), 'utf8')),
);
const newestMigration = Math.max(...journal.entries.map(({ when }) => when));

/**
 * `/healthz`: this process runs. `/readyz`: it can serve, because the database answers within a second and is up to date,
 * and it does not stop.
 */
export const healthRoutes = ({ database, rooms }: Pick<Services, 'database' | 'rooms'>) =>
  new Hono()
    .get('/healthz', (c) => c.json({ status: 'up' }, 200))
    .get('/readyz', async (c) => {
      if (rooms.isDraining) return c.json({ status: 'it stops' }, 503);
      const status = await Promise.race([readiness(database), wait(1000, 'the database is slow')]);
      return c.json({ status }, status === 'ready' ? 200 : 503);
    });

async function readiness({ sql }: Database): Promise<string> {
  try {
    const [row] = await sql`select max(created_at)::float8 as newest from drizzle.__drizzle_migrations`;
    return Number(row?.newest) >= newestMigration ? 'ready' : 'the database is not migrated';
  } catch {
    return 'the database does not answer';
  }
}
