import { sourceScores } from '@proviso/argumentation/base-score';
import { type Crux, findCruxes } from '@proviso/argumentation/cruxes';
import { divergence, type Opinion } from '@proviso/argumentation/divergence';
import { positionScore } from '@proviso/argumentation/position-agreement';
import { strengthModel } from '@proviso/argumentation/strength-model';
import type { Archive } from '@proviso/domain/archive';
import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import type { Person } from '@proviso/domain/person';
import type { Settlement } from '@proviso/domain/settlement';
import { type Stance, stanceKinds } from '@proviso/domain/stance';
import { cellAsOf, cells, settlementsByStance } from '@proviso/domain/stance-matrix';
import type { Day } from '@proviso/domain/time';
import { tallies, type Vote } from '@proviso/domain/vote';
import { finishInSlices } from '../clock/in-slices.ts';

/** A crux with its words, and who stands how to it as far as the reader may see. */
export type ReadCrux = Omit<Crux, 'claim'> & {
  readonly claim: Pick<Claim, 'id' | 'argument' | 'text'>;
  /** Null where the reader may not see how others voted. */
  readonly votes: Opinion['votes'] | null;
  readonly delegations: Opinion['delegations'];
  /** The stances of today that rest on it. */
  readonly stances: readonly Pick<Stance, 'stakeholder' | 'position' | 'kind'>[];
};

export type ReadOutcome = {
  readonly argument: ArgumentId;
  readonly strength: number;
  /** Null where the outcome depends on itself, so that nothing can be taken away from it. */
  readonly cruxes: readonly ReadCrux[] | null;
};

/** Of a debate what its cruxes hang on; as votes those that count, which may be fewer than there are. */
type Given = Pick<
  Archive,
  'claims' | 'votes' | 'people' | 'citations' | 'credibility' | 'stances' | 'settlements'
>;

/**
 * What the outcome of each argued provision, stance, source and package hangs on; the weightiest outcome first, and `most` cruxes of
 * each. `sees` says of which claims whoever reads it may see the votes.
 */
export async function debateCruxes(
  given: Given,
  {
    day,
    most,
    sees,
  }: { readonly day: Day; readonly most: number; readonly sees: (claim: ClaimId) => boolean },
): Promise<ReadOutcome[]> {
  const { claims, votes, people, citations, credibility, stances, settlements } = given;
  const counted = tallies(votes);
  const model = strengthModel(claims, { tallies: counted, citations, sources: sourceScores(credibility) });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const resting = stancesByClaim(stances, settlements, day);
  const opinionOn = opinions(counted, votesOfDelegations(votes, people), resting);
  const outcomes: ReadOutcome[] = [];
  const divergenceOf = (claim: ClaimId) => divergence(scored(opinionOn(claim)));
  for (const argument of model.subjects.keys()) {
    const found = await finishInSlices(findCruxes(model, argument, { divergenceOf, most }));
    const read = found.cruxes?.flatMap(({ claim, ...crux }): ReadCrux[] => {
      const made = byId.get(claim);
      if (!made) return [];
      const { id, argument: of, text } = made;
      const { votes: how, ...rest } = opinionOn(claim);
      return [{ ...crux, claim: { id, argument: of, text }, votes: sees(claim) ? how : null, ...rest }];
    });
    // Nothing is said of what hangs on nothing.
    if (read?.length !== 0) outcomes.push({ argument, strength: found.strength, cruxes: read ?? null });
  }
  const weightOf = ({ cruxes: found }: ReadOutcome) => found?.[0]?.weight ?? 0;
  return outcomes.sort((one, other) => weightOf(other) - weightOf(one));
}

type Opinions = (claim: ClaimId) => {
  readonly votes: Opinion['votes'];
  readonly delegations: Opinion['delegations'];
  readonly stances: ReadCrux['stances'];
};

const nobody = { agree: 0, disagree: 0 };

const opinions =
  (
    counted: ReturnType<typeof tallies>,
    delegations: ReadonlyMap<ClaimId, Opinion['delegations']>,
    stances: ReadonlyMap<ClaimId, ReadCrux['stances']>,
  ): Opinions =>
  (claim) => {
    const { agree, disagree } = counted.get(claim) ?? nobody;
    return {
      votes: { agree, disagree },
      delegations: delegations.get(claim) ?? [],
      stances: stances.get(claim) ?? [],
    };
  };

const scored = ({ stances, ...rest }: ReturnType<Opinions>): Opinion => ({
  ...rest,
  stances: stances.map(({ position }) => positionScore[position]),
});

function votesOfDelegations(
  votes: readonly Vote[],
  people: readonly Person[],
): ReadonlyMap<ClaimId, Opinion['delegations']> {
  const found = new Map<ClaimId, Opinion['delegations'][number][]>();
  const parties = new Set(people.flatMap(({ speaksFor }) => speaksFor ?? []));
  for (const party of parties) {
    const own = new Set(people.filter(({ speaksFor }) => speaksFor === party).map(({ id }) => id));
    for (const [claim, { agree, disagree }] of tallies(votes.filter(({ by }) => own.has(by)))) {
      const list = found.get(claim) ?? [];
      found.set(claim, list);
      if (agree + disagree > 0) list.push({ party, agree, disagree });
    }
  }
  return found;
}

/** The stances that count in their cells on a day, by the claims that they rest on. */
function stancesByClaim(
  stances: readonly Stance[],
  settlements: readonly Settlement[],
  day: Day,
): ReadonlyMap<ClaimId, ReadCrux['stances']> {
  const asOf = { day, by: 'held', kinds: stanceKinds } as const;
  const settled = settlementsByStance(settlements);
  const found = new Map<ClaimId, ReadCrux['stances'][number][]>();
  for (const cell of cells(stances).values()) {
    const now = cellAsOf(cell, asOf, settled)?.now;
    if (!now) continue;
    const { stakeholder, position, kind } = now;
    for (const claim of now.restsOn) {
      const list = found.get(claim) ?? [];
      found.set(claim, list);
      list.push({ stakeholder, position, kind });
    }
  }
  return found;
}
