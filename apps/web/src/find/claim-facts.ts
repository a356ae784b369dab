import type { Claim, ClaimId } from '@proviso/domain/claim';
import type { Citation } from '@proviso/domain/evidence';
import type { Mark, MarkKind } from '@proviso/domain/mark';
import type { PersonId } from '@proviso/domain/person';
import type { ClaimFacts } from './claim-filters.ts';

/** Gives what filters ask of a claim, from the records of a debate: looked through once, however many claims are asked. */
export function createClaimFacts(given: {
  readonly claims: readonly Claim[];
  readonly citations: readonly Citation[];
  readonly marks: readonly Mark[];
  readonly me: PersonId | undefined;
  readonly isNew: (claim: Claim) => boolean;
  readonly nameOf: (person: PersonId) => string;
}): (claim: Claim) => ClaimFacts {
  const answered = new Set<ClaimId>();
  for (const { answers, archived } of given.claims)
    if (answers !== null && archived === null) answered.add(answers);
  const supported = new Set<ClaimId>();
  for (const { on } of given.citations) if (on.kind === 'claim') supported.add(on.id);
  const marks = new Map<ClaimId, MarkKind[]>();
  for (const { claim, kind, settled } of given.marks)
    if (settled === null) marks.set(claim, [...(marks.get(claim) ?? []), kind]);
  return (claim) => {
    const open = marks.get(claim.id) ?? [];
    return {
      is: {
        mine: claim.author === given.me,
        new: given.isNew(claim),
        unanswered: !answered.has(claim.id),
        unsupported: !supported.has(claim.id),
        marked: open.length > 0,
      },
      by: given.nameOf(claim.author),
      marks: open,
    };
  };
}
