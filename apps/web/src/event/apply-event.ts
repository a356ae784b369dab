import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim, ClaimCounts } from '@proviso/domain/claim';
import type { Coalition } from '@proviso/domain/coalition';
import type { Comment } from '@proviso/domain/comment';
import type { DebateEvent } from '@proviso/domain/event';
import type { Citation, Credibility, Source } from '@proviso/domain/evidence';
import type { Mark } from '@proviso/domain/mark';
import type { Occurrence } from '@proviso/domain/occurrence';
import type { Package } from '@proviso/domain/package';
import type { PersonId } from '@proviso/domain/person';
import type { Seen } from '@proviso/domain/seen';
import type { Settlement } from '@proviso/domain/settlement';
import type { Stance } from '@proviso/domain/stance';
import type { Standing } from '@proviso/domain/standing';
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
    case 'stakeholder.changed':
      return { ...next, stakeholders: upsert(next.stakeholders, event.stakeholder) };
    case 'claim.created':
      return { ...next, claimCounts: countedAnew(next.claimCounts, event.argument, event.counts) };
    default:
      return next;
  }
}

function countedAnew(
  list: DebateOverview['claimCounts'],
  argument: ArgumentId,
  counts: ClaimCounts,
): DebateOverview['claimCounts'] {
  const others = list.filter((count) => count.argument !== argument);
  return [...others, { argument, ...counts }];
}

/** The claims after what was written live: in place, because a debate's claims are too many to ask for at each. */
export function claimsAfter(claims: readonly Claim[], event: DebateEvent): readonly Claim[] {
  if (event.kind === 'claim.edited' || event.kind === 'claim.worded') return upsert(claims, event.claim);
  if (event.kind !== 'claim.created' || event.claims.length === 0) return claims;
  const written = new Map(event.claims.map((claim) => [claim.id, claim]));
  return [...claims.filter(({ id }) => !written.has(id)), ...event.claims];
}

export const commentsAfter = (comments: readonly Comment[], event: DebateEvent): readonly Comment[] =>
  event.kind.startsWith('comment.') && 'comment' in event ? upsert(comments, event.comment) : comments;

/** What is new to a reader after others wrote claims. */
export function seenAfter(seen: Seen, event: DebateEvent, me: PersonId | undefined): Seen {
  if (event.kind !== 'claim.created' || event.by === me) return seen;
  const former = seen.fresh.find(({ argument }) => argument === event.argument);
  const others = seen.fresh.filter((one) => one !== former);
  const claims = (former?.claims ?? 0) + event.total;
  return { ...seen, fresh: [...others, { argument: event.argument, claims }] };
}

/** Stances, or what is drawn of them, after an event; the same list where it brings none. */
export const stancesAfter = <S extends Standing>(
  stances: readonly S[],
  event: DebateEvent,
): readonly (S | Stance)[] =>
  event.kind === 'stance.recorded'
    ? upsert<S | Stance>(stances, event.stance)
    : event.kind === 'round.revealed' || event.kind === 'stances.recorded'
      ? event.stances.reduce<readonly (S | Stance)[]>(upsert, stances)
      : stances;

export const settlementsAfter = (
  settlements: readonly Settlement[],
  event: DebateEvent,
): readonly Settlement[] =>
  event.kind === 'stance.settled' ? upsert(settlements, event.settlement) : settlements;

export const coalitionsAfter = (
  coalitions: readonly Coalition[],
  event: DebateEvent,
): readonly Coalition[] =>
  event.kind === 'coalition.added' || event.kind === 'coalition.changed'
    ? upsert(coalitions, event.coalition)
    : coalitions;

export const occurrencesAfter = (
  occurrences: readonly Occurrence[],
  event: DebateEvent,
): readonly Occurrence[] =>
  event.kind === 'occurrence.added' || event.kind === 'occurrence.changed'
    ? upsert(occurrences, event.occurrence)
    : occurrences;

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
    case 'stances.recorded':
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
