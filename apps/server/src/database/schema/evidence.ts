import type { CitedBy, Credibility, Source } from '@proviso/domain/evidence';
import type { FileType, SourceFile } from '@proviso/domain/source-file';
import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { bytes, id, moment } from './columns.ts';
import { inDebate } from './debate.ts';

export const source = pgTable(
  'source',
  {
    debateId: inDebate(),
    id: id(),
    title: text().notNull(),
    authors: text().array().notNull(),
    publisher: text().notNull(),
    genre: text().$type<Source['genre']>().notNull(),
    published: text(),
    url: text(),
    file: jsonb().$type<SourceFile>(),
    addedBy: text().notNull(),
    addedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);

/** The documents that sources are kept with, each once in a debate, by its checksum. One that no source names goes after a day. */
export const sourceFile = pgTable(
  'source_file',
  {
    debateId: inDebate(),
    sha256: text().notNull(),
    type: text().$type<FileType>().notNull(),
    bytes: bytes().notNull(),
    addedBy: text().notNull(),
    addedAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.sha256] })],
);

export const citation = pgTable(
  'citation',
  {
    debateId: inDebate(),
    id: id(),
    onKind: text().$type<CitedBy['kind']>().notNull(),
    onId: text().notNull(),
    sourceId: text().notNull(),
    quote: text().notNull(),
    verbatim: boolean().notNull(),
    locator: text().notNull(),
    addedBy: text().notNull(),
    addedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({ columns: [table.debateId, table.sourceId], foreignColumns: [source.debateId, source.id] }),
    index().on(table.debateId, table.onKind, table.onId),
  ],
);

export const credibility = pgTable(
  'credibility',
  {
    debateId: inDebate(),
    id: id(),
    sourceId: text().notNull(),
    kind: text().$type<Credibility['kind']>().notNull(),
    proximity: text().$type<Credibility['proximity']>().notNull(),
    score: doublePrecision().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({ columns: [table.debateId, table.sourceId], foreignColumns: [source.debateId, source.id] }),
    index().on(table.debateId, table.sourceId),
  ],
);

/** What happened in the world, and where it is reported. */
export const occurrence = pgTable(
  'occurrence',
  {
    debateId: inDebate(),
    id: id(),
    day: date({ mode: 'string' }).notNull(),
    title: text().notNull(),
    note: text().notNull(),
    sourceId: text().notNull(),
    locator: text().notNull(),
    addedBy: text().notNull(),
    addedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({ columns: [table.debateId, table.sourceId], foreignColumns: [source.debateId, source.id] }),
  ],
);
