import type { Sql } from 'postgres';
import type { FanOut } from './fan-out.ts';
import { openPostgresCarrier } from './postgres-carrier.ts';
import { openRedisCarrier } from './redis-carrier.ts';
import { type FanOutOptions, startFanOut } from './start-fan-out.ts';

/** Connects the nodes of a database: by Redis where there is one, else by the database itself. */
export async function openFanOut(
  { url, sql }: { readonly url: string; readonly sql: Sql },
  redisUrl: string | null,
  options: FanOutOptions = {},
): Promise<FanOut> {
  if (redisUrl === null) return startFanOut((events) => openPostgresCarrier(url, events), options);
  const channel = await redisChannel(sql);
  return startFanOut((events) => openRedisCarrier(redisUrl, channel, events), options);
}

/** A name that every node of this database comes to, however it reaches it, and no node of another. */
async function redisChannel(sql: Sql): Promise<string> {
  const [row] = await sql<{ name: string }[]>`
    select (select system_identifier from pg_control_system()) || ':' || oid as name
    from pg_database where datname = current_database()`;
  return `proviso:${row?.name ?? ''}`;
}
