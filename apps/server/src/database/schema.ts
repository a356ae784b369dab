import type { ArgumentId } from '@proviso/domain/argument';
import type { Audience } from '@proviso/domain/audience';
import type { CaucusNote } from '@proviso/domain/caucus';
import type { Side } from '@proviso/domain/claim';
import type { Comment } from '@proviso/domain/comment';
import type { Phase, Visibility, VoteSetting } from '@proviso/domain/debate';
import type { DraftStatus } from '@proviso/domain/draft';
import type { Happening } from '@proviso/domain/event';
import type { CitedBy, Credibility, Source } from '@proviso/domain/evidence';
import type { Mark } from '@proviso/domain/mark';
import type { Hears } from '@proviso/domain/notice';
import type { OfferReplyKind } from '@proviso/domain/offer';
import type { PackageChoice } from '@proviso/domain/package';
import type { Role } from '@proviso/domain/person';
import type { LineageKind, Provision } from '@proviso/domain/provision';
import type { Round } from '@proviso/domain/round';
import type { FileType, SourceFile } from '@proviso/domain/source-file';
import type { Stakeholder, StakeholderColour } from '@proviso/domain/stakeholder';
import type { Condition, Position, Stance, StanceKind } from '@proviso/domain/stance';
import type { Suggestion } from '@proviso/domain/suggestion';
import type { Vote } from '@proviso/domain/vote';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

// Every table of a debate carries its id first in the key, so that one debate is one shard. Accounts, sessions and the
// debates themselves stand outside. Ids within a debate are unique per debate and kind only.

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
});
const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });
const debateId = () => text().notNull();
const id = () => text().notNull();

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

const inDebate = () => debateId().references(() => debate.id, { onDelete: 'cascade' });

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
 * The append-only log of an argument's Yjs updates (v1 encoding). It is the history; it is never thinned. Without foreign
 * keys: one costs 6 us a row, which is as much as all the rest of writing it, and whoever writes here has locked the
 * argument's row. A trigger deletes the log with its argument.
 */
export const argumentUpdate = pgTable(
  'argument_update',
  {
    debateId: debateId(),
    argumentId: text().$type<ArgumentId>().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    /** Whose bytes these are; for what a command or an import wrote, who gave it. */
    by: text().notNull(),
    at: moment().notNull().defaultNow(),
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
  ],
);

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

/** Every vote ever cast; the newest of a person on a claim counts. */
export const vote = pgTable(
  'vote',
  {
    debateId: inDebate(),
    claimId: text().notNull(),
    by: text().notNull(),
    at: moment().notNull(),
    choice: text().$type<Vote['choice']>().notNull(),
    impact: smallint(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.claimId, table.by, table.at] }),
    foreignKey({ columns: [table.debateId, table.claimId], foreignColumns: [claim.debateId, claim.id] }),
  ],
);

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

/** How somebody thinks that another would vote. Private to whoever imagines it; no vote, and in no tally. */
export const imaginedVote = pgTable(
  'imagined_vote',
  {
    debateId: inDebate(),
    by: text().notNull(),
    /** Whose votes are imagined, in the words of whoever does. */
    voter: text().notNull(),
    claimId: text().notNull(),
    choice: text().$type<Vote['choice']>().notNull(),
    impact: smallint(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.by, table.voter, table.claimId] }),
    foreignKey({ columns: [table.debateId, table.claimId], foreignColumns: [claim.debateId, claim.id] }),
  ],
);

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

/** The blind rounds of a debate. What was answered stands in `round_answer`, and leaves it with the reveal only. */
export const round = pgTable(
  'round',
  {
    debateId: inDebate(),
    id: id(),
    title: text().notNull(),
    provisions: text().array().notNull(),
    of: text().$type<Round['of']>().notNull(),
    anonymous: boolean().notNull(),
    recordsStances: boolean().notNull(),
    follows: text(),
    /** The first round of those that follow each other: a voice keeps its name in all of them. */
    series: text().notNull(),
    openedBy: text().notNull(),
    openedAt: moment().notNull(),
    closesAt: moment(),
    closedAt: moment(),
    revealedAt: moment(),
    cancelledAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.debateId, table.id] })],
);

/** Every answer ever given in a round; the newest of a voice on a provision counts. */
export const roundAnswer = pgTable(
  'round_answer',
  {
    debateId: inDebate(),
    id: id(),
    roundId: text().notNull(),
    provisionId: text().notNull(),
    voice: text().notNull(),
    /** Null where an anonymous round was imported. */
    by: text(),
    position: text().$type<Position>().notNull(),
    salience: smallint(),
    reason: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.debateId, table.id] }),
    foreignKey({ columns: [table.debateId, table.roundId], foreignColumns: [round.debateId, round.id] }),
    index().on(table.debateId, table.roundId, table.voice, table.provisionId),
  ],
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
