import type { Actor } from '@proviso/domain/access';
import type { Debate } from '@proviso/domain/debate';
import type { Draft } from '@proviso/domain/draft';
import type { Person, PersonId, Role } from '@proviso/domain/person';
import type { Lineage, Provision } from '@proviso/domain/provision';
import type { Stakeholder, StakeholderId } from '@proviso/domain/stakeholder';
import { eq } from 'drizzle-orm';
import { type DebateAccess, unknownDebate } from '../access/debate-access.ts';
import type { Db } from '../database/database.ts';
import { debate } from '../database/schema.ts';
import { listDrafts } from '../draft/draft.queries.ts';
import { listPeople } from '../person/person.queries.ts';
import { listLineage, listProvisions } from '../provision/provision.queries.ts';
import { listStakeholders } from '../stakeholder/stakeholder.queries.ts';
import { type ClaimCount, countClaims } from './count-claims.ts';

/** The record of a debate, and the seq of its newest event. */
export async function readDebate(
  db: Db,
  debateId: string,
): Promise<{ readonly debate: Debate; readonly eventSeq: number; readonly broughtBy: PersonId | null }> {
  const [row] = await db.select().from(debate).where(eq(debate.id, debateId));
  if (!row) throw unknownDebate();
  const { title, summary, phase, visibility, votes, createdAt, eventSeq, broughtBy } = row;
  return {
    debate: { title, summary, phase, visibility, votes, createdAt: createdAt.toISOString() },
    eventSeq,
    broughtBy,
  };
}

export type DebateOverview = {
  readonly id: string;
  readonly debate: Debate;
  /** The reader's own place; null for a visitor. */
  readonly me: {
    readonly person: PersonId;
    readonly role: Role;
    readonly speaksFor: StakeholderId | null;
    readonly name: string;
  } | null;
  readonly people: readonly Person[];
  readonly drafts: readonly Draft[];
  readonly provisions: readonly Provision[];
  readonly lineage: readonly Lineage[];
  readonly stakeholders: readonly Stakeholder[];
  readonly claimCounts: readonly ClaimCount[];
  /** What comes after it in the feed is not yet in here, or changes nothing when it is told again. */
  readonly eventSeq: number;
};

/** Everything a page needs to lay a debate out. */
export async function readOverview(db: Db, { debateId, actor, name }: DebateAccess): Promise<DebateOverview> {
  // Before all else, so that nothing falls between this number and the lists.
  const { debate, eventSeq } = await readDebate(db, debateId);
  const [people, drafts, provisions, lineage, stakeholders, claimCounts] = await Promise.all([
    listPeople(db, debateId),
    listDrafts(db, debateId),
    listProvisions(db, debateId),
    listLineage(db, debateId),
    listStakeholders(db, debateId),
    countClaims(db, debateId),
  ]);
  const me = meOf(actor, name);
  return {
    id: debateId,
    debate,
    me,
    people,
    drafts,
    provisions,
    lineage,
    stakeholders,
    claimCounts,
    eventSeq,
  };
}

const meOf = (actor: Actor, name: string | null) => actor && { ...actor, name: name ?? '' };
