import type { ArgumentId } from '@proviso/domain/argument';
import type { Side } from '@proviso/domain/claim';
import type { Mark } from '@proviso/domain/mark';
import type { Suggestion } from '@proviso/domain/suggestion';
import { sql } from 'drizzle-orm';
import { foreignKey, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { claim } from './argument.ts';
import { id, moment } from './columns.ts';
import { inDebate } from './debate.ts';

/** What people propose to do with claims that they may not do themselves; settled once, then kept as it is. */
export const suggestion = pgTable(
  'suggestion',
  {
    debateId: inDebate(),
    id: id(),
    kind: text().$type<Suggestion['kind']>().notNull(),
    argumentId: text().$type<ArgumentId>().notNull(),
    claimId: text(),
    was: text().notNull(),
    text: text().notNull(),
    answers: text(),
    side: text().$type<Side>(),
    reason: text().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
    settled: jsonb().$type<NonNullable<Suggestion['settled']>>(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);

/** Remarks on claims that call for a decision; settled once, then kept as they are. */
export const mark = pgTable(
  'mark',
  {
    debateId: inDebate(),
    id: id(),
    claimId: text().notNull(),
    kind: text().$type<Mark['kind']>().notNull(),
    otherId: text(),
    note: text().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
    answer: jsonb().$type<NonNullable<Mark['answer']>>(),
    settled: jsonb().$type<NonNullable<Mark['settled']>>(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    // One open mark a claim, kind and person.
    uniqueIndex()
      .on(table.debateId, table.claimId, table.kind, table.by)
      .where(sql`${table.settled} is null`),
    foreignKey({ columns: [table.debateId, table.claimId], foreignColumns: [claim.debateId, claim.id] }),
  ],
);
