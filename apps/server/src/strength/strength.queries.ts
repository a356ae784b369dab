import { sourceScores } from '@proviso/argumentation/base-score';
import { claimStrengths } from '@proviso/argumentation/claim-strengths';
import type { ArgumentId } from '@proviso/domain/argument';
import type { PersonId } from '@proviso/domain/person';
import { listClaims } from '../claim/claim.queries.ts';
import type { Db } from '../database/database.ts';
import { listCitations, listCredibility } from '../evidence/evidence.queries.ts';
import { readVotes } from '../vote/read-votes.ts';

/** How what an argument is about stands after all that was said for and against it, in [0,1]. */
export type SubjectStrength = { readonly argument: ArgumentId; readonly strength: number };

/**
 * The strength of every subject that anybody has argued (DF-QuAD, as `claimStrengths` defines it). Votes count as far as
 * the reader may see them: a figure must not tell what its page does not.
 */
export async function readSubjectStrengths(
  db: Db,
  debateId: string,
  reader: PersonId | null,
): Promise<SubjectStrength[]> {
  const [claims, votes, citations, credibility] = await Promise.all([
    listClaims(db, debateId),
    readVotes(db, debateId, reader),
    listCitations(db, debateId),
    listCredibility(db, debateId),
  ]);
  const { subjects } = claimStrengths(claims, {
    tallies: new Map(votes.tallies.map((tally) => [tally.claim, tally])),
    citations,
    sources: sourceScores(credibility),
  });
  const argued = new Set(claims.filter(({ archived }) => archived === null).map(({ argument }) => argument));
  return [...subjects].flatMap(([argument, strength]) =>
    argued.has(argument) ? [{ argument, strength }] : [],
  );
}
