import { fileURLToPath } from 'node:url';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { arrayTypes } from './array-types.ts';
import * as schema from './schema.ts';

type Schema = typeof schema;
/** Reads. */
export type Db = Pick<
  PostgresJsDatabase<Schema>,
  'select' | 'selectDistinct' | 'query' | '$count' | 'execute'
>;
/** Reads and writes, all or nothing: only `Database.transaction` hands one out. */
export type Tx = Parameters<Parameters<PostgresJsDatabase<Schema>['transaction']>[0]>[0];

/** What happened in a debate, once it is committed: the seq of its event. */
export type Committed = { readonly debateId: string; readonly seq: number };

export type Database = {
  readonly url: string;
  /** The driver itself, for the live rooms' hot path and for LISTEN. */
  readonly sql: Sql;
  readonly db: Db;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Calls for each event that a transaction here has committed. */
  onCommitted(listener: (event: Committed) => void): void;
  close(): Promise<void>;
};

const toTell = new WeakMap<Tx, Committed[]>();

/** Has an event told as soon as its transaction is committed. */
export function tellOnceCommitted(tx: Tx, event: Committed): void {
  const told = toTell.get(tx);
  if (!told) throw new Error('Events are written in a transaction of the database itself.');
  told.push(event);
}

/** Connects lazily: a server that is not there shows at the first query, not here. */
export function openDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  const sql = postgres(url, {
    max: connections,
    onnotice: () => {},
    // While the database is away each request finds that out itself, soon; by default the driver waits up to 20 s.
    connect_timeout: 5,
    backoff: () => 0.25,
    fetch_types: false,
    types: arrayTypes,
    connection: {
      application_name: 'proviso',
      // In milliseconds. A process that is frozen in the middle of a transaction must not hold its locks.
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  const db = drizzle(sql, { schema, casing: 'snake_case' });
  const listeners: ((event: Committed) => void)[] = [];
  return {
    url,
    sql,
    db,
    async transaction(work) {
      const told: Committed[] = [];
      const value = await db.transaction((tx) => {
        toTell.set(tx, told);
        return work(tx);
      });
      for (const event of told) for (const listener of listeners) listener(event);
      return value;
    },
    onCommitted: (listener) => void listeners.push(listener),
    close: () => sql.end({ timeout: 5 }),
  };
}

const migrationsFolder = fileURLToPath(new URL('../../../../drizzle', import.meta.url));
const migrationLock = 7_072_914; // any number, the same for every server of this database

/** Brings the schema up to date. Servers that start at once wait for each other: drizzle's migrator takes no lock. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
