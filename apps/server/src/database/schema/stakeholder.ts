import type { Stakeholder, StakeholderColour } from '@proviso/domain/stakeholder';
import type { Condition, Position, Stance, StanceKind } from '@proviso/domain/stance';
import {
  boolean,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';
import { inDebate } from './debate.ts';

export const stakeholder = pgTable(
  'stakeholder',
  {
    debateId: inDebate(),
    id: id(),
    name: text().notNull(),
    shortName: text().notNull(),
    kind: text().$type<Stakeholder['kind']>().notNull(),
    parentId: text(),
    part: text().$type<Stakeholder['part']>().notNull(),
    consentNeeded: boolean().notNull(),
    note: text().notNull(),
    colour: text().$type<StakeholderColour>(),
    order: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);

/** Stakeholders that act together for a time. */
export const coalition = pgTable(
  'coalition',
  {
    debateId: inDebate(),
    id: id(),
    name: text().notNull(),
    members: text().array().notNull(),
    note: text().notNull(),
    since: date({ mode: 'string' }),
    until: date({ mode: 'string' }),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);

export const stance = pgTable(
  'stance',
  {
    debateId: inDebate(),
    id: id(),
    stakeholderId: text().notNull(),
    onKind: text().$type<Stance['on']['kind']>().notNull(),
    onId: text().notNull(),
    wordingId: text(),
    position: text().$type<Position>().notNull(),
    /** Rows of former days lack what a condition came to say later. */
    conditions: jsonb().$type<(Pick<Condition, 'text' | 'provision'> & Partial<Condition>)[]>().notNull(),
    salience: smallint(),
    confidence: text().$type<NonNullable<Stance['confidence']>>(),
    reason: text().notNull(),
    kind: text().$type<StanceKind>().notNull(),
    heldSince: date({ mode: 'string' }).notNull(),
    heldUntil: date({ mode: 'string' }),
    supersedes: text(),
    restsOn: text().array().notNull().default([]),
    recordedAt: moment().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({
      columns: [table.debateId, table.stakeholderId],
      foreignColumns: [stakeholder.debateId, stakeholder.id],
    }),
    // A correction is corrected itself; the first is never corrected twice side by side.
    unique().on(table.debateId, table.supersedes),
    index().on(table.debateId, table.onKind, table.onId, table.stakeholderId),
  ],
);

/** Every settlement ever made; the newest of a cell counts. */
export const settlement = pgTable(
  'settlement',
  {
    debateId: inDebate(),
    id: id(),
    stanceId: text().notNull(),
    reason: text().notNull(),
    settledBy: text().notNull(),
    settledAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({ columns: [table.debateId, table.stanceId], foreignColumns: [stance.debateId, stance.id] }),
  ],
);
