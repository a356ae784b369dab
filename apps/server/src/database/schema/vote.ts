import type { Round } from '@proviso/domain/round';
import type { Position } from '@proviso/domain/stance';
import type { Vote } from '@proviso/domain/vote';
import { boolean, foreignKey, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { claim } from './argument.ts';
import { id, moment } from './columns.ts';
import { inDebate } from './debate.ts';

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
