import type { Debate } from '@proviso/domain/debate';
import type { Role } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import { and, desc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../database/database.ts';
import {
  claim,
  debate,
  event,
  notice,
  person,
  provision,
  reader,
  stakeholder,
  stance,
} from '../database/schema.ts';

export type DebateSummary = Debate & {
  readonly id: string;
  /** The reader's own; null where they are not in it. */
  readonly role: Role | null;
  readonly counts: Record<'provisions' | 'claims' | 'stakeholders' | 'stances' | 'people', number>;
  readonly lastEventAt: Moment | null;
  /** What is new to the reader since they were last here; nothing where they never were. */
  readonly fresh: Record<'claims' | 'notices', number>;
};

/** More than anybody reads down a page. */
const mostListed = 500;

/** The account's own debates and the public ones, those where something happened last first. One statement. */
export async function listDebates(db: Db, accountId: string | null): Promise<DebateSummary[]> {
  const lastEventAt = sql`(
    select ${event.at} from ${event} where ${event.debateId} = ${debate.id} and ${event.seq} = ${debate.eventSeq}
  )`.mapWith(event.at);
  const rows = await db
    .select({
      id: debate.id,
      title: debate.title,
      summary: debate.summary,
      phase: debate.phase,
      visibility: debate.visibility,
      votes: debate.votes,
      createdAt: debate.createdAt,
      role: person.role,
      provisions: count(provision, provision.debateId),
      claims: count(claim, claim.debateId, sql`and ${claim.archivedAt} is null`),
      stakeholders: count(stakeholder, stakeholder.debateId),
      stances: count(stance, stance.debateId),
      people: count(person, person.debateId),
      lastEventAt: lastEventAt.as('last_event_at'),
      newClaims: count(
        claim,
        claim.debateId,
        sql`and ${claim.archivedAt} is null and ${claim.createdAt} > ${reader.hereAt} and ${claim.author} <> ${person.id}`,
      ),
      newNotices: count(
        notice,
        notice.debateId,
        sql`and ${notice.personId} = ${person.id} and ${notice.readAt} is null`,
      ),
    })
    .from(debate)
    .leftJoin(
      person,
      accountId === null ? sql`false` : and(eq(person.debateId, debate.id), eq(person.accountId, accountId)),
    )
    .leftJoin(reader, and(eq(reader.debateId, debate.id), eq(reader.personId, person.id)))
    .where(or(eq(debate.visibility, 'public'), isNotNull(person.role)))
    .orderBy(desc(sql`coalesce(${lastEventAt}, ${debate.createdAt})`), desc(debate.id))
    .limit(mostListed);
  return rows.map(({ provisions, claims, stakeholders, stances, people, newClaims, newNotices, ...row }) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastEventAt: row.lastEventAt ? row.lastEventAt.toISOString() : null,
    counts: { provisions, claims, stakeholders, stances, people },
    fresh: { claims: newClaims, notices: newNotices },
  }));
}

/** How many rows of a table a debate has: read from the index, debate by debate, for those that are listed only. */
const count = (table: PgTable, debateId: PgColumn, besides: SQL = sql``) =>
  sql<number>`(select count(*)::int from ${table} where ${debateId} = ${debate.id} ${besides})`;
