import type { Archive } from '@proviso/domain/archive';
import { involvedIn } from '@proviso/domain/comment';
import type { Person, PersonId } from '@proviso/domain/person';
import { sql } from 'drizzle-orm';
import { listClaims } from '../claim/claim.queries.ts';
import { listCoalitions } from '../coalition/coalition.queries.ts';
import { listComments } from '../comment/comment.queries.ts';
import type { Database } from '../database/database.ts';
import { readDebate } from '../debate/debate.queries.ts';
import { listDrafts } from '../draft/draft.queries.ts';
import { listCitations, listCredibility, listSources } from '../evidence/evidence.queries.ts';
import { listMarks } from '../mark/mark.queries.ts';
import { listOccurrences } from '../occurrence/occurrence.queries.ts';
import { listPublicOffers } from '../offer/offer.queries.ts';
import { listPackages } from '../package/package.queries.ts';
import { listPeople } from '../person/person.queries.ts';
import { listLineage, listProvisions } from '../provision/provision.queries.ts';
import { listRevealedAnswers, listRounds } from '../round/round.queries.ts';
import { listSignatures, listSignings } from '../signing/signing.queries.ts';
import { listStakeholders } from '../stakeholder/stakeholder.queries.ts';
import { listSettlements } from '../stance/settlement.queries.ts';
import { listStances } from '../stance/stance.queries.ts';
import { listSuggestions } from '../suggestion/suggestion.queries.ts';
import { listVotes } from '../vote/vote.queries.ts';

/**
 * The whole debate as plain data, as of one moment. The order of every list follows from what is in it, never from when a
 * row was written here: equal debates give equal archives, on every server.
 *
 * Who brings a debate here by an import has to own it, but is no part of what was imported: they are left out until
 * something in the debate is theirs. So what is exported, imported and exported again is the same.
 */
export const readArchive = (database: Database, debateId: string): Promise<Archive> =>
  database.transaction(async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`);
    const { debate, broughtBy } = await readDebate(tx, debateId);
    const negotiated = await listPublicOffers(tx, debateId);
    const content = {
      drafts: await listDrafts(tx, debateId),
      provisions: await listProvisions(tx, debateId),
      lineage: await listLineage(tx, debateId),
      stakeholders: await listStakeholders(tx, debateId),
      sources: await listSources(tx, debateId),
      credibility: await listCredibility(tx, debateId),
      claims: await listClaims(tx, debateId),
      citations: await listCitations(tx, debateId),
      stances: await listStances(tx, debateId),
      votes: await listVotes(tx, debateId),
      packages: await listPackages(tx, debateId),
      rounds: await listRounds(tx, debateId),
      roundAnswers: await listRevealedAnswers(tx, debateId),
      offers: negotiated.offers,
      offerReplies: negotiated.replies,
      signings: await listSignings(tx, debateId),
      signatures: await listSignatures(tx, debateId),
      suggestions: await listSuggestions(tx, debateId),
      marks: await listMarks(tx, debateId),
      comments: await listComments(tx, debateId),
      coalitions: await listCoalitions(tx, debateId),
      occurrences: await listOccurrences(tx, debateId),
      settlements: await listSettlements(tx, debateId),
    };
    const everybody = await listPeople(tx, debateId);
    const authors = authorsOf(content);
    const takesPart = ({ id, speaksFor }: Person) =>
      id !== broughtBy || speaksFor !== null || authors.has(id);
    return { debate, people: everybody.filter(takesPart), ...content };
  });

/** Everybody to whom something in the debate belongs. */
function authorsOf(content: Omit<Archive, 'debate' | 'people'>): ReadonlySet<PersonId> {
  const { sources, credibility, claims, citations, stances, votes, packages } = content;
  return new Set([
    ...sources.map(({ addedBy }) => addedBy),
    ...credibility.map(({ by }) => by),
    ...claims.map(({ author }) => author),
    ...claims.flatMap(({ archived }) => archived?.by ?? []),
    ...citations.map(({ addedBy }) => addedBy),
    ...stances.map(({ recordedBy }) => recordedBy),
    ...votes.map(({ by }) => by),
    ...packages.map(({ savedBy }) => savedBy),
    ...content.rounds.map(({ openedBy }) => openedBy),
    ...content.roundAnswers.flatMap(({ by }) => by ?? []),
    ...[content.offers, content.offerReplies, content.signings, content.signatures].flatMap((list) =>
      list.map(({ by }) => by),
    ),
    ...content.suggestions.flatMap(({ by, settled }) => [by, ...(settled ? [settled.by] : [])]),
    ...content.comments.flatMap(involvedIn),
    ...content.marks.flatMap(({ by, answer, settled }) => [
      by,
      ...(answer ? [answer.by] : []),
      ...(settled ? [settled.by] : []),
    ]),
    ...content.occurrences.map(({ addedBy }) => addedBy),
    ...content.settlements.map(({ settledBy }) => settledBy),
  ]);
}
