import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId, Side } from '@proviso/domain/claim';
import { sql } from 'drizzle-orm';
import type { Db } from '../database/database.ts';

/** A claim that says much of what a text says. `likeness` in (0,1]: the share of the text's words that it has, by length. */
export type SimilarClaim = {
  readonly id: ClaimId;
  readonly argument: ArgumentId;
  readonly side: Side;
  readonly text: string;
  readonly likeness: number;
};

const mostRoots = 6;
const mostFound = 5;
/** Less in common than this is no likeness. */
const least = 0.5;

/**
 * The beginnings of the words that a text is about: its longest words without their endings, so that "guarantee" is found in
 * "Guarantees", in any language that bends its words at the end. Lower case, the longest first, six at most.
 */
export function wordRoots(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const roots = words.map((word) => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word));
  return [...new Set(roots)].sort((a, b) => b.length - a.length).slice(0, mostRoots);
}

/**
 * Claims with words of their own, not archived, that are like a text; the most alike first. The debate's claims are read
 * through once: an index over the words would have to be written at every letter that somebody types, which is what must be
 * fast, while this takes a millisecond or a few for each thousand claims, now and then. `offset 0` keeps the planner from
 * putting the sum wherever it is named: it would be worked out two or three times.
 */
export async function similarClaims(
  db: Db,
  debateId: string,
  text: string,
): Promise<readonly SimilarClaim[]> {
  const roots = wordRoots(text);
  if (roots.length === 0) return [];
  const whole = roots.reduce((sum, root) => sum + root.length, 0);
  const hits = sql.join(
    roots.map(
      (root) =>
        sql`case when position(${Buffer.from(root)}::bytea in lowered) > 0 then ${root.length}::int else 0 end`,
    ),
    sql` + `,
  );
  const rows = await db.execute<{
    id: ClaimId;
    argument_id: ArgumentId;
    side: Side;
    text: string;
    hit: number;
  }>(sql`
    select id, argument_id, side, text, hit from (
      select id, argument_id, side, text, lowered, ${hits} as hit from claim
      where debate_id = ${debateId} and link is null and archived_at is null and text <> ''
      offset 0
    ) as scored
    where hit >= ${Math.ceil(whole * least)}::int
    order by hit desc, length(lowered), id limit ${mostFound}`);
  return rows.map(({ id, argument_id, side, text, hit }) => ({
    id,
    argument: argument_id,
    side,
    text,
    likeness: hit / whole,
  }));
}
