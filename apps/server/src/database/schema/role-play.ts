import type { CaucusNote } from '@proviso/domain/caucus';
import type { OfferReplyKind } from '@proviso/domain/offer';
import type { PackageChoice } from '@proviso/domain/package';
import { boolean, foreignKey, index, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';
import { inDebate } from './debate.ts';

/** Every package ever saved; none is changed, a further one names what it follows. (`package` is a reserved word here.) */
export const debatePackage = pgTable(
  'package',
  {
    debateId: inDebate(),
    id: id(),
    name: text().notNull(),
    note: text().notNull(),
    choices: jsonb().$type<PackageChoice[]>().notNull(),
    follows: text(),
    savedBy: text().notNull(),
    savedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);

/** What delegations write for themselves; none is changed, a further one names what it follows. */
export const caucusNote = pgTable(
  'caucus_note',
  {
    debateId: inDebate(),
    id: id(),
    stakeholderId: text().notNull(),
    kind: text().$type<CaucusNote['kind']>().notNull(),
    provisionId: text(),
    text: text().notNull(),
    follows: text(),
    by: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    unique().on(table.debateId, table.follows),
    index().on(table.debateId, table.stakeholderId),
  ],
);

/** What delegations offer each other. */
export const offer = pgTable(
  'offer',
  {
    debateId: inDebate(),
    id: id(),
    fromId: text().notNull(),
    to: text().array().notNull(),
    choices: jsonb().$type<PackageChoice[]>().notNull(),
    message: text().notNull(),
    counters: text(),
    by: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);

export const offerReply = pgTable(
  'offer_reply',
  {
    debateId: inDebate(),
    id: id(),
    offerId: text().notNull(),
    stakeholderId: text().notNull(),
    kind: text().$type<OfferReplyKind>().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({ columns: [table.debateId, table.offerId], foreignColumns: [offer.debateId, offer.id] }),
    index().on(table.debateId, table.offerId),
  ],
);

/** Packages put before the parties to be signed, and what each party said. */
export const signing = pgTable(
  'signing',
  {
    debateId: inDebate(),
    id: id(),
    packageId: text().notNull(),
    parties: text().array().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({
      columns: [table.debateId, table.packageId],
      foreignColumns: [debatePackage.debateId, debatePackage.id],
    }),
  ],
);

export const signature = pgTable(
  'signature',
  {
    debateId: inDebate(),
    id: id(),
    signingId: text().notNull(),
    stakeholderId: text().notNull(),
    signs: boolean().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({
      columns: [table.debateId, table.signingId],
      foreignColumns: [signing.debateId, signing.id],
    }),
    index().on(table.debateId, table.signingId),
  ],
);
