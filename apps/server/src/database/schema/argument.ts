import type { ArgumentId } from '@proviso/domain/argument';
import type { Side } from '@proviso/domain/claim';
import { sql } from 'drizzle-orm';
import { bigint, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, debateId, id, moment } from './columns.ts';
import { inDebate } from './debate.ts';

/** An argument: the live document about one thing, its place in the log, and what fences its writers. */
export const argument = pgTable(
  'argument',
  {
    debateId: inDebate(),
    id: text().$type<ArgumentId>().notNull(),
    /** The seq of the newest update in the log. */
    seq: bigint({ mode: 'number' }).notNull().default(0),
    /** Counted up by whatever changes who may write: phase, roles, locks. */
    lockEpoch: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);

/**
 * The append-only log of an argument's Yjs updates (v1 encoding), a row for each group of them that was written together.
 * It is the history; it is never thinned. Without foreign keys: whoever writes here has locked the argument's row. A
 * trigger deletes the log with its argument.
 */
export const argumentLog = pgTable(
  'argument_log',
  {
    debateId: debateId(),
    argumentId: text().$type<ArgumentId>().notNull(),
    /** Of the last update of the group. Within an argument updates are numbered from 1 without a gap. */
    seq: bigint({ mode: 'number' }).notNull(),
    at: moment().notNull().defaultNow(),
    /** Who wrote in it. For what a command or an import wrote: who gave it. */
    people: text().array().notNull(),
    /** Of each update: whose it is, as a place among the people, from 1; and how many of the bytes are its own. */
    by: integer().array().notNull(),
    lengths: integer().array().notNull(),
    /** The updates, one behind the other. */
    bytes: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.argumentId, table.seq] })],
);

/** A state of the document at a seq, so that loading reads it and the log's tail only. */
export const argumentCheckpoint = pgTable(
  'argument_checkpoint',
  {
    debateId: inDebate(),
    argumentId: text().$type<ArgumentId>().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    at: moment().notNull().defaultNow(),
    bytes: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.argumentId, table.seq] })],
);

/** Which person a Yjs client id belongs to: the first to write with it, for ever. */
export const argumentClient = pgTable(
  'argument_client',
  {
    debateId: inDebate(),
    argumentId: text().$type<ArgumentId>().notNull(),
    clientId: bigint({ mode: 'number' }).notNull(),
    personId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.argumentId, table.clientId] })],
);

/** The claims of the documents, brought up to date in the transaction that appends to the log. */
export const claim = pgTable(
  'claim',
  {
    debateId: debateId(),
    id: id(),
    argumentId: text().$type<ArgumentId>().notNull(),
    answers: text(),
    side: text().$type<Side>().notNull(),
    order: text().notNull(),
    joint: text(),
    link: text(),
    text: text().notNull(),
    // What likeness is looked for in, made once where the text is written. As bytes, in which the database finds a word three
    // times as fast as in a text; only a cast that allows escapes is one that it takes for a column.
    lowered: bytes()
      .notNull()
      .generatedAlwaysAs(sql.raw(String.raw`decode(replace(lower("text"), '\', '\\'), 'escape')`)),
    author: text().notNull(),
    createdAt: moment().notNull(),
    editedAt: moment(),
    archivedBy: text(),
    archivedAt: moment(),
    archivedReason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({
      columns: [table.debateId, table.argumentId],
      foreignColumns: [argument.debateId, argument.id],
      name: 'claim_argument_fk',
    }).onDelete('cascade'),
    index().on(table.debateId, table.argumentId),
    // Whose words are used a second place; few claims are.
    index().on(table.debateId, table.link).where(sql`${table.link} is not null`),
  ],
);
