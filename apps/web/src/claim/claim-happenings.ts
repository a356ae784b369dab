import type { LiveClaim } from '@proviso/document/live-claim';
import type { Citation } from '@proviso/domain/evidence';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';

/** One thing that happened to a claim. `detail` is in people's own words: an answer, a quote, a reason. */
export type ClaimHappening = {
  readonly kind: 'made' | 'pro' | 'con' | 'undercut' | 'cited' | 'archived';
  readonly by: PersonId;
  readonly at: Moment;
  readonly detail: string;
};

/** What the records tell of a claim, the latest first. */
export function claimHappenings(
  claim: LiveClaim,
  answers: readonly LiveClaim[],
  citations: readonly Citation[],
): readonly ClaimHappening[] {
  const list: ClaimHappening[] = [];
  if (claim.author !== null && claim.createdAt !== null)
    list.push({ kind: 'made', by: claim.author, at: claim.createdAt, detail: '' });
  for (const { side, author, createdAt, text } of answers)
    if (author !== null && createdAt !== null)
      list.push({ kind: side, by: author, at: createdAt, detail: text });
  for (const { addedBy, addedAt, quote } of citations)
    list.push({ kind: 'cited', by: addedBy, at: addedAt, detail: quote });
  if (claim.archived !== null)
    list.push({
      kind: 'archived',
      by: claim.archived.by,
      at: claim.archived.at,
      detail: claim.archived.reason,
    });
  return list.sort((a, b) => b.at.localeCompare(a.at));
}
