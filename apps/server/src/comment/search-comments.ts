import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import type { CommentId, Discussed } from '@proviso/domain/comment';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import { sql } from 'drizzle-orm';
import type { Db } from '../database/database.ts';

/** A comment that was found, and where it stands. */
export type FoundComment = {
  readonly id: CommentId;
  readonly text: string;
  readonly by: PersonId;
  readonly at: Moment;
  readonly on: Discussed['kind'];
  readonly argument: ArgumentId;
  /** The claim that it is about, or that the suggestion stands at which it is about; null for a stance and at the subject. */
  readonly claim: ClaimId | null;
};

const mostWords = 8;
const mostFound = 20;

/** Each word as the beginning of one. Letters and digits only, so that nothing in it is read as an operator. */
const asQuery = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, mostWords)
    .map((word) => `'${word}':*`)
    .join(' & ');

/** Comments that have all words of a text, each from its beginning; the newest first. Withdrawn ones have none. */
export async function searchComments(
  db: Db,
  debateId: string,
  text: string,
): Promise<readonly FoundComment[]> {
  const query = asQuery(text);
  if (query === '') return [];
  const rows = await db.execute<Omit<FoundComment, 'at'> & { at: string }>(sql`
    select comment.id, comment.text, comment.by, comment.at, comment.on_kind as on,
      coalesce(claim.argument_id, suggestion.argument_id, 'stance:' || comment.on_id) as argument,
      coalesce(claim.id, suggestion.claim_id, suggestion.settled ->> 'claim', suggestion.answers) as claim
    from comment
      left join claim on comment.on_kind = 'claim'
        and claim.debate_id = comment.debate_id and claim.id = comment.on_id
      left join suggestion on comment.on_kind = 'suggestion'
        and suggestion.debate_id = comment.debate_id and suggestion.id = comment.on_id
    where comment.debate_id = ${debateId} and comment.withdrawn_at is null
      and to_tsvector('simple', comment.text) @@ to_tsquery('simple', ${query})
    order by comment.at desc, comment.id limit ${mostFound}`);
  return rows.map(({ id, text: said, by, at, on, argument, claim }) => ({
    id,
    text: said,
    by,
    at: new Date(at).toISOString(),
    on,
    argument,
    claim,
  }));
}
