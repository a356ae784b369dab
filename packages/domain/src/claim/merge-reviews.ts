import type { Mark } from '../mark/mark.ts';
import type { Suggestion } from '../suggestion/suggestion.ts';
import type { ClaimId } from './claim.ts';

/** Which claims are merged; `sameStep` says whether they answer the same thing on the same side. */
type Merging = { readonly duplicate: ClaimId; readonly kept: ClaimId; readonly sameStep: boolean };

/** What becomes of the open marks on a duplicate, and of those that name it. What is in neither list stays as it was. */
export type CarriedMarks = {
  /** As they are from then on: on the kept claim, or naming it. */
  readonly carried: readonly Mark[];
  /** Said that the one repeats the other: the merge says that they were right. */
  readonly borneOut: readonly Mark[];
  /** The same person has the same mark open on the kept claim, where it goes on. */
  readonly doubled: readonly Mark[];
};

/**
 * Open marks follow a merge; decided ones stay with the claim that they were about. One that would then name its own claim
 * stays too, for somebody to decide.
 */
export function carriedMarks(
  marks: readonly Mark[],
  { duplicate, kept }: Pick<Merging, 'duplicate' | 'kept'>,
): CarriedMarks {
  const open = marks.filter(({ settled }) => settled === null);
  const of = ({ kind, by }: Mark) => `${kind} ${by}`;
  const onKept = new Set(open.filter(({ claim }) => claim === kept).map(of));
  const follow = (id: ClaimId) => (id === duplicate ? kept : id);
  const carried: Mark[] = [];
  const borneOut: Mark[] = [];
  const doubled: Mark[] = [];
  for (const mark of open) {
    if (mark.claim !== duplicate && mark.other !== duplicate) continue;
    const claim = follow(mark.claim);
    const other = mark.other && follow(mark.other);
    if (claim === other) {
      if (mark.kind === 'duplicate') borneOut.push(mark);
    } else if (mark.claim === duplicate && onKept.has(of(mark))) doubled.push(mark);
    else carried.push({ ...mark, claim, other });
  }
  return { carried, borneOut, doubled };
}

/**
 * Suggestions that wait follow a merge: other words and other places for the duplicate, answers to it. An undercut of a step
 * that the kept claim does not take stays, and what would make the kept claim answer itself.
 */
export function carriedSuggestions(
  suggestions: readonly Suggestion[],
  { duplicate, kept, sameStep }: Merging,
): readonly Suggestion[] {
  return suggestions.flatMap((one) => {
    const claim = one.claim === duplicate ? kept : one.claim;
    const answers = one.answers === duplicate ? kept : one.answers;
    const isSame = claim === one.claim && answers === one.answers;
    const isLost = one.answers === duplicate && one.side === 'undercut' && !sameStep;
    const isCircle = claim !== null && claim === answers;
    return one.settled !== null || isSame || isLost || isCircle ? [] : [{ ...one, claim, answers }];
  });
}
