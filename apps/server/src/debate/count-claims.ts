import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimCounts } from '@proviso/domain/claim';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { claim } from '../database/schema.ts';

/** The claims on either side at the top of each argument, and all of it; without archived ones. */
export type ClaimCount = ClaimCounts & { readonly argument: ArgumentId };

const counted = {
  pro: sql<number>`count(*) filter (where ${claim.answers} is null and ${claim.side} = 'pro')::int`,
  con: sql<number>`count(*) filter (where ${claim.answers} is null and ${claim.side} = 'con')::int`,
  total: sql<number>`count(*)::int`,
};

export const countClaims = (db: Db, debateId: string): Promise<ClaimCount[]> =>
  db
    .select({ argument: claim.argumentId, ...counted })
    .from(claim)
    .where(and(eq(claim.debateId, debateId), isNull(claim.archivedAt)))
    .groupBy(claim.argumentId)
    .orderBy(claim.argumentId);

export async function countClaimsOf(db: Db, debateId: string, argument: ArgumentId): Promise<ClaimCounts> {
  const [row] = await db
    .select(counted)
    .from(claim)
    .where(and(eq(claim.debateId, debateId), eq(claim.argumentId, argument), isNull(claim.archivedAt)));
  return row ?? { pro: 0, con: 0, total: 0 };
}
