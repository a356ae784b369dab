import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from './database.ts';

/** The driver takes at most 65,533 parameters in a statement; smaller ones are no slower, and lighter to build. */
const mostParameters = 30_000;

/** Inserts any number of rows, none too,. */
export async function insertAll<T extends PgTable>(
  tx: Tx,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const size = Math.floor(mostParameters / Object.keys(getTableColumns(table)).length);
  for (let i = 0; i < rows.length; i += size) await tx.insert(table).values(rows.slice(i, i + size));
}
