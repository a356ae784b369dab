import type { DebateEvent } from '@proviso/domain/event';
import type { Citation, Credibility, Source } from '@proviso/domain/evidence';
import type { Mark } from '@proviso/domain/mark';
import type { Package } from '@proviso/domain/package';
import type { Stance } from '@proviso/domain/stance';
import type { Suggestion } from '@proviso/domain/suggestion';
import type { DebateOverview } from '../api/contract.ts';

/** The list with the item in it: in the place of the one with its id, else at the end. The same event twice does no harm. */
export function upsert<T extends { readonly id: string }>(list: readonly T[], item: T): T[] {
  return list.some(({ id }) => id === item.id)
    ? list.map((other) => (other.id === item.id ? item : other))
    : [...list, item];
}

export const seenUpTo = (overview: DebateOverview, seq: number): DebateOverview => ({
  ...overview,
  eventSeq: Math.max(overview.eventSeq, seq),
});

/** The overview after an event. */
export function overviewAfter(overview: DebateOverview, event: DebateEvent): DebateOverview {
  const next = seenUpTo(overview, event.seq);
  switch (event.kind) {
    case 'debate.configured':
      return { ...next, debate: event.debate };
    case 'person.joined':
    case 'person.changed': {
      const { id, name, role, speaksFor } = event.person;
      const me = next.me?.person === id ? { person: id, name, role, speaksFor } : next.me;
      return { ...next, me, people: upsert(next.people, event.person) };
    }
    case 'draft.added':
      return { ...next, drafts: upsert(next.drafts, event.draft) };
    case 'provision.added':
      return {
        ...next,
        provisions: upsert(next.provisions, event.provision),
        lineage: event.lineage.reduce<readonly DebateOverview['lineage'][number][]>(upsert, next.lineage),
      };
    case 'stakeholder.added':
      return { ...next, stakeholders: upsert(next.stakeholders, event.stakeholder) };
    default:
      return next;
  }
}

export const stancesAfter = (stances: readonly Stance[], event: DebateEvent): readonly Stance[] =>
  event.kind === 'stance.recorded'
    ? upsert(stances, event.stance)
    : event.kind === 'round.revealed'
      ? event.stances.reduce<readonly Stance[]>(upsert, stances)
      : stances;

export const packagesAfter = (packages: readonly Package[], event: DebateEvent): readonly Package[] =>
  event.kind === 'package.saved' ? upsert(packages, event.package) : packages;

export const suggestionsAfter = (
  suggestions: readonly Suggestion[],
  event: DebateEvent,
): readonly Suggestion[] =>
  event.kind === 'suggestion.made' || event.kind === 'suggestion.settled'
    ? upsert(suggestions, event.suggestion)
    : suggestions;

export const marksAfter = (marks: readonly Mark[], event: DebateEvent): readonly Mark[] =>
  event.kind === 'mark.set' || event.kind === 'mark.answered' || event.kind === 'mark.settled'
    ? upsert(marks, event.mark)
    : marks;

export type Evidence = {
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
  readonly credibility: readonly Credibility[];
};

export function evidenceAfter(evidence: Evidence, event: DebateEvent): Evidence {
  switch (event.kind) {
    case 'source.added':
      return { ...evidence, sources: upsert(evidence.sources, event.source) };
    case 'citation.added':
      return { ...evidence, citations: upsert(evidence.citations, event.citation) };
    case 'claim.merged':
      return {
        ...evidence,
        citations: event.citations.reduce<readonly Citation[]>(upsert, evidence.citations),
      };
    case 'credibility.assessed':
      return { ...evidence, credibility: upsert(evidence.credibility, event.credibility) };
    case 'stance.recorded':
      return event.citation
        ? { ...evidence, citations: upsert(evidence.citations, event.citation) }
        : evidence;
    default:
      return evidence;
  }
}
