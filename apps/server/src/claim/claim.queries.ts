import type { Claim, ClaimId } from '@proviso/domain/claim';
import { by } from '@proviso/domain/order';
import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { claim } from '../database/schema.ts';

// The text once more, lowered, is the database's own.
const { lowered: _, ...columns } = getTableColumns(claim);
type Row = Omit<typeof claim.$inferSelect, 'lowered'>;

/** Every claim of a debate, archived ones too, in the order they were made. */
export async function listClaims(db: Db, debateId: string): Promise<Claim[]> {
  const rows = await db.select(columns).from(claim).where(eq(claim.debateId, debateId));
  return rows.map(toClaim).sort(
    by(
      ({ createdAt }) => createdAt,
      ({ id }) => id,
    ),
  );
}

export async function findClaim(db: Db, debateId: string, id: ClaimId): Promise<Claim | null> {
  const [row] = await db
    .select(columns)
    .from(claim)
    .where(and(eq(claim.debateId, debateId), eq(claim.id, id)));
  return row ? toClaim(row) : null;
}

/** Those of the named claims that there are, in no particular order. */
export async function findClaims(db: Db, debateId: string, ids: readonly ClaimId[]): Promise<Claim[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(columns)
    .from(claim)
    .where(and(eq(claim.debateId, debateId), inArray(claim.id, [...ids])));
  return rows.map(toClaim);
}

const toClaim = (row: Row): Claim => ({
  id: row.id,
  argument: row.argumentId,
  answers: row.answers,
  side: row.side,
  order: row.order,
  joint: row.joint,
  link: row.link,
  text: row.text,
  author: row.author,
  createdAt: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
  archived:
    row.archivedBy === null || row.archivedAt === null
      ? null
      : { by: row.archivedBy, at: row.archivedAt.toISOString(), reason: row.archivedReason ?? '' },
});
