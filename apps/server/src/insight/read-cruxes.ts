import type { PersonId } from '@proviso/domain/person';
import { dayOf } from '@proviso/domain/time';
import { listClaims } from '../claim/claim.queries.ts';
import type { Db } from '../database/database.ts';
import { listCitations, listCredibility } from '../evidence/evidence.queries.ts';
import { listPeople } from '../person/person.queries.ts';
import { listSettlements } from '../stance/settlement.queries.ts';
import { listStances } from '../stance/stance.queries.ts';
import { votesInSight } from '../vote/votes-in-sight.ts';
import { debateCruxes, type ReadOutcome } from './debate-cruxes.ts';

const mostForEach = 3;

/**
 * What the outcomes of a debate hang on today. Votes count as far as the reader may see them: a figure must not tell what
 * its page does not.
 */
export async function readCruxes(db: Db, debateId: string, reader: PersonId | null): Promise<ReadOutcome[]> {
  const [claims, { all, sees }, people, citations, credibility, stances, settlements] = await Promise.all([
    listClaims(db, debateId),
    votesInSight(db, debateId, reader),
    listPeople(db, debateId),
    listCitations(db, debateId),
    listCredibility(db, debateId),
    listStances(db, debateId),
    listSettlements(db, debateId),
  ]);
  const votes = all.filter(({ claim }) => sees(claim));
  return debateCruxes(
    { claims, votes, people, citations, credibility, stances, settlements },
    { day: dayOf(new Date().toISOString()), most: mostForEach, sees },
  );
}
