import type { Claim, ClaimId } from '@proviso/domain/claim';
import type { Mark } from '@proviso/domain/mark';
import type { PersonId } from '@proviso/domain/person';
import type { Suggestion } from '@proviso/domain/suggestion';

/** One thing to decide or decided: a suggestion or a mark. `claim` is the claim it stands at, null where it would be a new one at the top. */
export type QueueItem = { readonly id: string; readonly at: string; readonly claim: ClaimId | null } & (
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly kind: 'mark'; readonly mark: Mark }
);

export type QueueFilter = {
  readonly isDecided: boolean;
  readonly about: 'all' | 'suggestions' | 'marks';
  /** Only what is on claims of this person; null for all. */
  readonly onClaimsOf: PersonId | null;
};

/** What waits, the longest first; or what was decided, the latest first. */
export function queueOf(
  {
    suggestions,
    marks,
    claims,
  }: {
    readonly suggestions: readonly Suggestion[];
    readonly marks: readonly Mark[];
    readonly claims: ReadonlyMap<ClaimId, Claim>;
  },
  { isDecided, about, onClaimsOf }: QueueFilter,
): readonly QueueItem[] {
  const items: QueueItem[] = [
    ...(about === 'marks' ? [] : suggestions).map((suggestion) => ({
      kind: 'suggestion' as const,
      id: `suggestion ${suggestion.id}`,
      at: suggestion.settled?.at ?? suggestion.at,
      claim: suggestion.claim ?? suggestion.answers,
      suggestion,
    })),
    ...(about === 'suggestions' ? [] : marks).map((mark) => ({
      kind: 'mark' as const,
      id: `mark ${mark.id}`,
      at: mark.settled?.at ?? mark.at,
      claim: mark.claim,
      mark,
    })),
  ];
  const settled = (item: QueueItem) =>
    (item.kind === 'mark' ? item.mark.settled : item.suggestion.settled) !== null;
  const isOnTheirs = (item: QueueItem) =>
    onClaimsOf === null || (item.claim !== null && claims.get(item.claim)?.author === onClaimsOf);
  const turn = isDecided ? -1 : 1;
  return items
    .filter((item) => settled(item) === isDecided && isOnTheirs(item))
    .sort((a, b) => turn * (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}
