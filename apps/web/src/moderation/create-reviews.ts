import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import type { Mark } from '@proviso/domain/mark';
import { placeOfSuggestion, type Suggestion } from '@proviso/domain/suggestion';
import { createMemo } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';

/** What people suggest and mark, claim by claim; empty until the records have come. */
export type Reviews = {
  /** What would change a claim, made it or would answer it (null: the argument's subject); settled ones too. */
  suggestions(claim: ClaimId | null): readonly Suggestion[];
  /** New claims that are suggested as answers to a claim (null: to the argument's subject) and not decided yet. */
  answers(to: ClaimId | null): readonly Suggestion[];
  /** All of those in the argument. */
  newClaims(): readonly Suggestion[];
  /** Settled ones too. */
  marks(claim: ClaimId): readonly Mark[];
};

const grouped = <T, K>(list: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> => {
  const map = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const others = map.get(key);
    if (others) others.push(one);
    else map.set(key, [one]);
  }
  return map;
};
const none: readonly never[] = [];

export function createReviews(debate: string, argument: ArgumentId): Reviews {
  const suggestions = useQuery(() => queries.suggestions(debate));
  const marks = useQuery(() => queries.marks(debate));
  const here = createMemo(() =>
    (suggestions.isSuccess ? suggestions.data : none).filter((one) => one.argument === argument),
  );
  const byPlace = createMemo(() => grouped(here(), placeOfSuggestion));
  const newClaims = createMemo(() =>
    here().filter(({ kind, settled }) => kind === 'claim' && settled === null),
  );
  const newOnes = createMemo(() => grouped(newClaims(), ({ answers }) => answers));
  const marked = createMemo(() => grouped(marks.isSuccess ? marks.data : none, ({ claim }) => claim));
  return {
    suggestions: (claim) => byPlace().get(claim) ?? none,
    newClaims,
    answers: (to) => newOnes().get(to) ?? none,
    marks: (claim) => marked().get(claim) ?? none,
  };
}

/** How many suggestions and marks on a claim (null: on the subject, which has no marks) wait for a decision. */
export const waiting = (reviews: Reviews, claim: ClaimId | null) => ({
  suggestions: reviews.suggestions(claim).filter(({ settled }) => settled === null).length,
  marks: claim === null ? 0 : reviews.marks(claim).filter(({ settled }) => settled === null).length,
});
