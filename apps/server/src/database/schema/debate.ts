import type { Audience } from '@proviso/domain/audience';
import type { Phase, Visibility, VoteSetting } from '@proviso/domain/debate';
import type { Happening } from '@proviso/domain/event';
import type { Role } from '@proviso/domain/person';
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { account } from './account.ts';
import { debateId, id, moment } from './columns.ts';

export const debate = pgTable('debate', {
  id: text().primaryKey(),
  title: text().notNull(),
  summary: text().notNull(),
  phase: text().$type<Phase>().notNull(),
  visibility: text().$type<Visibility>().notNull(),
  /** Whether somebody sees how others voted on a claim before they vote on it themselves. */
  votes: text().$type<VoteSetting>().notNull().default('open'),
  createdAt: moment().notNull().defaultNow(),
  /** The seq of the newest event; counted up under the row's lock, so that events commit in their order. */
  eventSeq: bigint({ mode: 'number' }).notNull().default(0),
  /** The person who brought it here by an import, and is no part of it until they take part. */
  broughtBy: text(),
});

/** The debate that a row belongs to, and goes with. */
export const inDebate = () => debateId().references(() => debate.id, { onDelete: 'cascade' });

export const person = pgTable(
  'person',
  {
    debateId: inDebate(),
    id: id(),
    /** Null for people of an imported debate. */
    accountId: text().references(() => account.id, { onDelete: 'set null' }),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    speaksFor: text(),
    joinedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    uniqueIndex().on(table.debateId, table.accountId),
    index().on(table.accountId),
  ],
);

export const invite = pgTable(
  'invite',
  {
    debateId: inDebate(),
    /** The secret of the link. */
    code: text().notNull().unique(),
    role: text().$type<Role>().notNull(),
    speaksFor: text(),
    createdBy: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    /** Null for any number of people. */
    usesLeft: integer(),
    revokedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.code] })],
);

/** The debate's feed, in the order of commit and without gaps. */
export const event = pgTable(
  'event',
  {
    debateId: inDebate(),
    seq: bigint({ mode: 'number' }).notNull(),
    at: moment().notNull().default(sql`now()`),
    by: text().notNull(),
    happening: jsonb().$type<Happening>().notNull(),
    /** For whom it is; null for everybody who may read the debate. */
    audience: jsonb().$type<Audience>(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.seq] })],
);
