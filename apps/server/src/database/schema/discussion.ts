import type { Comment } from '@proviso/domain/comment';
import type { Hears } from '@proviso/domain/notice';
import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';
import { inDebate } from './debate.ts';

/** What is said beside the arguments. Of a withdrawn comment the words stay here and are given to nobody. */
export const comment = pgTable(
  'comment',
  {
    debateId: inDebate(),
    id: id(),
    onKind: text().$type<Comment['on']['kind']>().notNull(),
    onId: text().notNull(),
    answers: text(),
    text: text().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
    earlier: jsonb().$type<Comment['earlier']>().notNull(),
    withdrawnBy: text(),
    withdrawnAt: moment(),
    withdrawnReason: text(),
    settledBy: text(),
    settledAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    index().on(table.debateId, table.onKind, table.onId),
    // In any language: words as they stand, without a grammar's endings.
    index('comment_words').using('gin', sql`to_tsvector('simple', ${table.text})`),
  ],
);

/** That somebody is told of something: what of is in the event with that seq, which is for them alone. */
export const notice = pgTable(
  'notice',
  {
    debateId: inDebate(),
    personId: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    readAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.personId, table.seq] })],
);

/** What a debate keeps for one reader alone: when they were here, what they have seen since, what they want to hear of. */
export const reader = pgTable(
  'reader',
  {
    debateId: inDebate(),
    personId: text().notNull(),
    /** When they were last known to be here. */
    hereAt: moment().notNull(),
    /** When the visit before this one ended: what is newer is new to them. */
    newSince: moment().notNull(),
    /** Claims that are newer and that they have seen. */
    seenClaims: text().array().notNull(),
    hears: text().$type<Hears>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.personId] })],
);
