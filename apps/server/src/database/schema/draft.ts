import type { DraftStatus } from '@proviso/domain/draft';
import type { LineageKind, Provision } from '@proviso/domain/provision';
import { date, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id } from './columns.ts';
import { inDebate } from './debate.ts';

export const draft = pgTable(
  'draft',
  {
    debateId: inDebate(),
    id: id(),
    title: text().notNull(),
    shortTitle: text().notNull(),
    issuer: text().notNull(),
    date: date({ mode: 'string' }).notNull(),
    status: text().$type<DraftStatus>().notNull(),
    provenance: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);

export const provision = pgTable(
  'provision',
  {
    debateId: inDebate(),
    id: id(),
    draftId: text().notNull(),
    parentId: text(),
    number: text().notNull(),
    heading: text().notNull(),
    /** Follows the wording in the provision's argument document, in the same transaction. */
    text: text().notNull(),
    themes: text().array().notNull(),
    gives: text().array().notNull(),
    receives: text().array().notNull(),
    certainty: text().$type<Provision['certainty']>().notNull(),
    certaintyNote: text().notNull(),
    order: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({ columns: [table.debateId, table.draftId], foreignColumns: [draft.debateId, draft.id] }),
    index().on(table.debateId, table.draftId),
  ],
);

export const lineage = pgTable(
  'lineage',
  {
    debateId: inDebate(),
    id: id(),
    kind: text().$type<LineageKind>().notNull(),
    draftId: text().notNull(),
    earlierId: text(),
    laterId: text(),
    note: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);
