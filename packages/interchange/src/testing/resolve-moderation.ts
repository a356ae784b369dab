import type { Claim } from '@proviso/domain/claim';
import type { Mark } from '@proviso/domain/mark';
import type { Suggestion } from '@proviso/domain/suggestion';
import type { DrawnParts } from './drawn-parts.ts';

type Resolved = {
  readonly claims: readonly Claim[];
  readonly subjects: readonly string[];
  readonly person: (i: number) => string;
};

/** Drawn suggestions, about claims of one argument each. */
export function resolveSuggestions(drawn: DrawnParts, { claims, subjects, person }: Resolved): Suggestion[] {
  return drawn.suggestions.flatMap(({ subject, settled, ...one }, i) => {
    const claim = one.kind === 'claim' ? null : (claims[one.claim % Math.max(1, claims.length)] ?? null);
    const argument = claim?.argument ?? subjects[subject % Math.max(1, subjects.length)];
    if (argument === undefined || (claim === null && one.kind !== 'claim')) return [];
    const here = claims.filter((other) => other.argument === argument);
    const answers =
      one.kind === 'wording' || one.answers === null
        ? null
        : (here[one.answers % Math.max(1, here.length)]?.id ?? null);
    const side = answers === null && one.side === 'undercut' ? ('con' as const) : one.side;
    return {
      ...one,
      id: `suggestion-${i}`,
      argument,
      claim: claim?.id ?? null,
      was: one.kind === 'wording' ? one.was : '',
      text: one.kind === 'move' ? '' : one.text,
      answers,
      side: one.kind === 'wording' ? null : side,
      by: person(one.by),
      settled: settled && {
        ...settled,
        by: person(settled.by),
        claim: settled.claim === null ? null : (here[settled.claim % Math.max(1, here.length)]?.id ?? null),
      },
    };
  });
}

/** Drawn marks, none open twice. */
export function resolveMarks(drawn: DrawnParts, { claims, person }: Resolved): Mark[] {
  const open = new Set<string>();
  return drawn.marks.flatMap((one, i) => {
    const claim = claims[one.claim % Math.max(1, claims.length)];
    const other = claims[one.other % Math.max(1, claims.length)];
    if (!claim || !other) return [];
    const names = (one.kind === 'duplicate' || one.kind === 'misplaced') && other !== claim;
    const kind = one.kind === 'duplicate' && !names ? ('unclear' as const) : one.kind;
    const name = `${claim.id} ${kind} ${person(one.by)}`;
    if (one.settled === null && open.has(name)) return [];
    if (one.settled === null) open.add(name);
    return {
      ...one,
      id: `mark-${i}`,
      claim: claim.id,
      kind,
      other: names ? other.id : null,
      by: person(one.by),
      answer: one.answer && { ...one.answer, by: person(one.answer.by) },
      settled: one.settled && { ...one.settled, by: person(one.settled.by) },
    };
  });
}
