import type { PersonId } from '@proviso/domain/person';
import { type Perspective, votersOf } from '@proviso/domain/perspective';
import { type Tally, tallies, type Vote } from '@proviso/domain/vote';
import type { Db } from '../database/database.ts';
import { listPeople } from '../person/person.queries.ts';
import { listImagined } from './imagined-votes.ts';
import { votesInSight } from './votes-in-sight.ts';

export type VotesAsRead = {
  readonly tallies: readonly ({ readonly claim: string } & Tally)[];
  /** Claims where the reader may not see how others voted: how many did. */
  readonly hidden: readonly { readonly claim: string; readonly count: number }[];
  /** The reader's own that count; from an imagined perspective, what they imagine. */
  readonly mine: readonly Vote[];
};

/**
 * How the votes stand claim by claim, and one person's own that count. Others' votes are told as counts only, from a
 * perspective as from everybody's; on claims where the reader may not see how they stand, only how many there are.
 */
export async function readVotes(
  db: Db,
  debateId: string,
  person: PersonId | null,
  perspective: Perspective = null,
): Promise<VotesAsRead> {
  if (perspective?.kind === 'imagined') {
    const imagined = person === null ? [] : await listImagined(db, debateId, person, perspective.voter);
    return { tallies: told(imagined), hidden: [], mine: imagined };
  }
  const { all: votes, mine, sees } = await votesInSight(db, debateId, person);
  const voters = perspective && votersOf(perspective, await listPeople(db, debateId));
  const all = told(voters ? votes.filter(({ by }) => voters.has(by)) : votes);
  return {
    tallies: all.filter(({ claim }) => sees(claim)),
    hidden: all
      .filter(({ claim }) => !sees(claim))
      .map(({ claim, agree, disagree, pass }) => ({ claim, count: agree + disagree + pass })),
    mine: [...mine.values()],
  };
}

const told = (votes: readonly Vote[]) => [...tallies(votes)].map(([claim, tally]) => ({ claim, ...tally }));
