import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

export const account = pgTable('account', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Lower case; null for a guest, who joined by an invite link with a name only. */
  email: text().unique(),
  passwordHash: text(),
  createdAt: moment().notNull().defaultNow(),
});

export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    expiresAt: moment().notNull(),
  },
  (table) => [index().on(table.userId)],
);
