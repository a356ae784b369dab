import type { Archive } from '@proviso/domain/archive';
import { argumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import type { CitedBy } from '@proviso/domain/evidence';
import type { Package } from '@proviso/domain/package';
import type fc from 'fast-check';
import { resolveComments } from './drawn-discussion.ts';
import { resolveNegotiation } from './drawn-negotiation.ts';
import { type DrawnParts, drawnParts } from './drawn-parts.ts';
import { resolveMarks, resolveSuggestions } from './resolve-moderation.ts';

/**
 * Valid archives of every shape: each passes the archive's schema and `checkArchive`. References are drawn as numbers
 * and resolved against what exists, so that shrinking stays valid.
 */
export const randomArchive: fc.Arbitrary<Archive> = drawnParts.map(resolve);

function resolve(drawn: DrawnParts): Archive {
  const people = named('person', drawn.people);
  const drafts = named('draft', drawn.drafts);
  const stakeholders = named('party', drawn.stakeholders);
  const sources = named('source', drawn.sources);
  const provisions = named('provision', drawn.provisions);
  const stances = named('stance', drawn.stances).filter(
    ({ onDraft }) => stakeholders.length > 0 && (onDraft || provisions.length > 0),
  );
  const person = (i: number) => sure(at(people, i));
  const draft = (i: number) => sure(at(drafts, i));
  const provision = (i: number | null) => (i === null ? null : at(provisions, i));
  const party = (i: number | null) => (i === null ? null : at(stakeholders, i));

  const packages = resolvePackages(drawn, provisions, person);
  const subjects = [
    ...provisions.map(({ id }) => argumentId({ kind: 'provision', id })),
    ...stances.slice(0, 1).map(({ id }) => argumentId({ kind: 'stance', id })),
    ...sources.slice(0, 1).map(({ id }) => argumentId({ kind: 'source', id })),
    ...packages.slice(0, 1).map(({ id }) => argumentId({ kind: 'package', id })),
  ];
  const claims = subjects.length === 0 ? [] : resolveClaims(drawn, subjects, person);
  const citable: CitedBy[] = [
    ...claims.filter(({ link }) => link === null).map(({ id }) => ({ kind: 'claim' as const, id })),
    ...stances.map(({ id }) => ({ kind: 'stance' as const, id })),
    ...provisions.map(({ id }) => ({ kind: 'provision' as const, id })),
  ];

  // A stance is corrected at most once, by a later one.
  const corrections = new Set<string>();
  const corrected = (i: number) => {
    const earlier = stances[i]?.supersedes ?? null;
    const id = earlier === null ? null : at(stances.slice(0, i), earlier);
    if (id === null || corrections.has(id)) return null;
    corrections.add(id);
    return id;
  };
  const votes = drawn.votes.flatMap((one) => {
    const claim = at(claims, one.claim);
    return claim === null ? [] : { ...one, claim, by: person(one.by) };
  });

  const suggestions = resolveSuggestions(drawn, { claims, subjects, person });

  return {
    debate: drawn.debate,
    people: people.map((one) => ({ ...one, speaksFor: party(one.speaksFor) })),
    drafts: [...drafts],
    provisions: provisions.map((one, i) => {
      const parent = one.parent === null ? undefined : provisions.slice(0, i)[one.parent];
      const gives = one.gives.flatMap((j) => party(j) ?? []);
      const receives = one.receives.flatMap((j) => party(j) ?? []);
      const inDraft = draft(one.draft);
      // Only the draft's own provisions may hold it, and those come before it: no circle.
      const fits = parent !== undefined && draft(parent.draft) === inDraft;
      return { ...one, draft: inDraft, parent: fits ? parent.id : null, gives, receives };
    }),
    lineage:
      provisions.length === 0
        ? []
        : named('lineage', drawn.lineage).map((one) => ({
            ...one,
            draft: draft(one.draft),
            earlier: one.kind === 'new' ? null : provision(one.earlier),
            later: one.kind === 'deleted' ? null : provision(one.later),
          })),
    stakeholders: stakeholders.map((one, i) => ({
      ...one,
      parent: one.parent === null ? null : at(stakeholders.slice(0, i), one.parent),
    })),
    sources: sources.map((one) => ({ ...one, addedBy: person(one.addedBy) })),
    credibility:
      sources.length === 0
        ? []
        : named('credibility', drawn.credibility).map((one) => ({
            ...one,
            source: sure(at(sources, one.source)),
            by: person(one.by),
          })),
    claims,
    citations:
      sources.length === 0
        ? []
        : named('citation', drawn.citations).flatMap((one) => {
            const on = citable[one.on % citable.length];
            return on
              ? { ...one, on, source: sure(at(sources, one.source)), addedBy: person(one.addedBy) }
              : [];
          }),
    stances: stances.map(({ onDraft, days: [heldSince, ends], ...one }, i) => ({
      ...one,
      stakeholder: sure(party(one.stakeholder)),
      on: onDraft
        ? { kind: 'draft' as const, id: draft(one.on) }
        : { kind: 'provision' as const, id: sure(provision(one.on)) },
      wording: provision(one.wording),
      position:
        one.position === 'conditional' && one.conditions.length === 0 ? ('neutral' as const) : one.position,
      conditions: one.conditions.map(({ demand, ...condition }) => {
        const named = provision(condition.provision);
        return {
          ...condition,
          provision: named,
          wording: demand === 'wording' ? named : null,
          leftOut: named !== null && demand === 'left-out',
        };
      }),
      heldSince,
      heldUntil: ends !== null && ends < heldSince ? null : ends,
      supersedes: corrected(i),
      restsOn: [...new Set(one.restsOn.flatMap((j) => at(claims, j) ?? []))],
      recordedBy: person(one.recordedBy),
    })),
    // Nobody votes twice on a claim at one time.
    votes: [...new Map(votes.map((vote) => [`${vote.claim} ${vote.by} ${vote.at}`, vote])).values()],
    coalitions: named('coalition', drawn.coalitions).flatMap(({ days: [since, until], members, ...one }) => {
      const together = [...new Set(members.flatMap((j) => party(j) ?? []))];
      const ends = since !== null && until !== null && until < since ? null : until;
      return together.length < 2 ? [] : { ...one, members: together, since, until: ends };
    }),
    occurrences:
      sources.length === 0
        ? []
        : named('occurrence', drawn.occurrences).map((one) => ({
            ...one,
            source: sure(at(sources, one.source)),
            addedBy: person(one.addedBy),
          })),
    settlements: named('settlement', drawn.settlements).flatMap((one) => {
      const chosen = at(
        stances.filter(({ kind }) => kind === 'assessed'),
        one.stance,
      );
      return chosen === null ? [] : { ...one, stance: chosen, settledBy: person(one.settledBy) };
    }),
    packages,
    ...resolveNegotiation(drawn, {
      people: idsOf(people),
      provisions: idsOf(provisions),
      parties: idsOf(stakeholders),
      packages: idsOf(packages),
    }),
    suggestions,
    comments: resolveComments(
      drawn.comments,
      [
        ...claims.map(({ id }) => ({ kind: 'claim' as const, id })),
        ...stances.map(({ id }) => ({ kind: 'stance' as const, id })),
        ...suggestions.map(({ id }) => ({ kind: 'suggestion' as const, id })),
      ],
      person,
    ),
    marks: resolveMarks(drawn, { claims, subjects, person }),
  };
}

/** A package says one thing about a provision, takes none twice, and follows an earlier one. */
function resolvePackages(
  drawn: DrawnParts,
  provisions: readonly { readonly id: string }[],
  person: (i: number) => string,
): Package[] {
  const packages = provisions.length === 0 ? [] : named('package', drawn.packages);
  return packages
    .filter(({ choices }) => choices.length > 0)
    .map((one, i, all) => {
      const taken = new Set<string>();
      const take = (id: string | null) => (id !== null && !taken.has(id) && taken.add(id) ? [id] : []);
      const about = new Map(one.choices.map((choice) => [sure(at(provisions, choice.provision)), choice]));
      return {
        ...one,
        choices: [...about].map(([provision, { wordings }]) => ({
          provision,
          wordings: wordings.flatMap((j) => take(at(provisions, j))),
        })),
        follows: one.follows === null ? null : at(all.slice(0, i), one.follows),
        savedBy: person(one.savedBy),
      };
    });
}

/** Claims answer earlier ones; only a claim that nothing answers can be a link, and it leads to one that is none. */
function resolveClaims(
  drawn: DrawnParts,
  subjects: readonly string[],
  person: (i: number) => string,
): Claim[] {
  const claims: Claim[] = [];
  for (const { subject, link, ...one } of named('claim', drawn.claims)) {
    const answered = one.answers === null ? undefined : claims[one.answers % Math.max(1, claims.length)];
    const target =
      link === null
        ? null
        : at(
            claims.filter((other) => other.link === null),
            link,
          );
    const parent = answered?.link === null ? answered : undefined;
    claims.push({
      ...one,
      argument: parent?.argument ?? sure(subjects[subject % subjects.length] ?? null),
      answers: parent?.id ?? null,
      side: parent === undefined && one.side === 'undercut' ? 'con' : one.side,
      joint: one.joint === null ? null : `joint-${one.joint}`,
      link: target,
      text: target === null ? one.text : '',
      author: person(one.author),
      archived: one.archived && { ...one.archived, by: person(one.archived.by) },
    });
  }
  return claims;
}

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const named = <T>(kind: string, list: readonly T[]): (T & { readonly id: string })[] =>
  list.map((one, i) => ({ ...one, id: `${kind}-${i}` }));

const at = (list: readonly { readonly id: string }[], i: number): string | null =>
  list[i % Math.max(1, list.length)]?.id ?? null;

function sure(id: string | null): string {
  if (id === null) throw new Error('There is nothing to refer to.');
  return id;
}
