import { inPlay } from '@proviso/argumentation/in-play';
import { enoughVotes, findOpinionGroups, type OpinionGroups } from '@proviso/argumentation/opinion-groups';
import { isSetApart } from '@proviso/argumentation/representative-claims';
import { voteMatrix } from '@proviso/argumentation/vote-matrix';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import { listClaims } from '../claim/claim.queries.ts';
import { finishInSlices } from '../clock/in-slices.ts';
import type { Db } from '../database/database.ts';
import { listClaimsVotedOn } from '../vote/vote.queries.ts';
import { votesInSight } from '../vote/votes-in-sight.ts';

type Side = 'agree' | 'disagree';
type Named = Pick<Claim, 'id' | 'argument' | 'text'>;

/** A claim and how each group voted on it, the largest group first; `seen` counts passes too. */
export type OpinionOnClaim = {
  readonly claim: Named;
  readonly side: Side;
  readonly groups: readonly { readonly agree: number; readonly disagree: number; readonly seen: number }[];
};

type Point = { readonly x: number; readonly y: number; readonly group: number };

/** What is the same for all who may see the same votes. */
export type SharedOpinions = {
  /** Whose the points are: for no reader's eyes. */
  readonly voters: readonly PersonId[];
  /** Everybody with a place among the others: which group, and where; nobody is named. */
  readonly points: readonly Point[];
  readonly unplaced: number;
  /** So many votes give a place. */
  readonly needed: number;
  /** Every claim in play, first those of which a further vote would tell most. */
  readonly inPlay: readonly Named[];
  /** On how many of them the votes are hidden from the reader: those count for nothing here. */
  readonly hidden: number;
  /** The largest first, and on which claims each stands out. */
  readonly groups: readonly { readonly members: number; readonly stands: readonly OpinionOnClaim[] }[];
  /** What most of all agree or disagree with; then what every group does, whatever its size. */
  readonly consensus: readonly OpinionOnClaim[];
  readonly bridges: readonly OpinionOnClaim[];
};

export type ReadOpinions = Omit<SharedOpinions, 'voters' | 'inPlay'> & {
  /** Which of the points is the reader; null where they have none. */
  readonly mine: number | null;
  /** On how many claims the reader voted, and how many claims there are. */
  readonly voted: number;
  readonly claims: number;
  /** Claims on which the reader has not voted, first those whose votes would tell most. */
  readonly next: readonly Named[];
};

const most = 5;
/** In every group so many have voted, and more than such a share of them is of one side: that bridges them. */
const bridging = { voters: 2, share: 0.5 };

/** Who votes alike in a debate, by the votes that the reader may see: on a claim whose votes are hidden from them nobody has voted. */
export async function readOpinions(
  db: Db,
  debateId: string,
  reader: PersonId | null,
): Promise<SharedOpinions> {
  const [list, { all, sees }] = await Promise.all([
    listClaims(db, debateId),
    votesInSight(db, debateId, reader),
  ]);
  const byId = new Map(
    claimsInPlay(list).map(({ id, argument, text }) => [id, { id, argument, text }] as const),
  );
  const matrix = voteMatrix(
    all.filter(({ claim }) => sees(claim)),
    [...byId.keys()],
  );
  const found = await finishInSlices(findOpinionGroups(matrix));
  const told = (claim: ClaimId, side: Side): OpinionOnClaim[] => {
    const named = byId.get(claim);
    const groups = found.claims.get(claim)?.tallies;
    return named && groups ? [{ claim: named, side, groups }] : [];
  };
  const { agree, disagree } = found.consensus;
  // In the order of people's ids the points would tell who is who.
  const placed = [...found.placed].sort(
    (one, other) => one.group - other.group || one.at[0] - other.at[0] || one.at[1] - other.at[1],
  );
  return {
    voters: placed.map(({ voter }) => voter),
    points: placed.map(({ at: [x, y], group }) => ({ x, y, group })),
    unplaced: found.unplaced,
    needed: Math.min(enoughVotes, byId.size),
    inPlay: [...found.claims]
      .sort(([, one], [, other]) => other.priority - one.priority)
      .flatMap(([claim]) => byId.get(claim) ?? []),
    hidden: [...byId.keys()].filter((claim) => !sees(claim)).length,
    groups: found.groups.map(({ members, stands }) => ({
      members,
      stands: stands.filter(isSetApart).flatMap(({ claim, side }) => told(claim, side)),
    })),
    consensus: [
      ...agree.flatMap(({ claim }) => told(claim, 'agree')),
      ...disagree.flatMap(({ claim }) => told(claim, 'disagree')),
    ],
    bridges: bridges(found).flatMap(({ claim, side }) => told(claim, side)),
  };
}

/** The same as one reader sees it: where they stand, and on what they have not voted yet. */
export async function opinionsFor(
  db: Db,
  debateId: string,
  { reader, shared }: { readonly reader: PersonId | null; readonly shared: SharedOpinions },
): Promise<ReadOpinions> {
  const { voters, inPlay: claims, ...rest } = shared;
  const mine = new Set(reader === null ? [] : await listClaimsVotedOn(db, debateId, reader));
  const at = reader === null ? -1 : voters.indexOf(reader);
  return {
    ...rest,
    mine: at < 0 ? null : at,
    voted: claims.filter(({ id }) => mine.has(id)).length,
    claims: claims.length,
    next: claims.filter(({ id }) => !mine.has(id)).slice(0, most),
  };
}

/** What people vote on, where it was made: neither archived nor below it, and no link. */
const claimsInPlay = (list: readonly Claim[]): readonly Claim[] =>
  inPlay(list).flatMap(({ claim }) => (claim.link === null && claim.text !== '' ? [claim] : []));

/** Where there are several groups: the claims on which each is heard and mostly of the same side, the clearest first. */
function bridges({ claims, groups }: OpinionGroups) {
  if (groups.length < 2) return [];
  const found = [...claims].flatMap(([claim, { tallies, commonGround }]) =>
    (['agree', 'disagree'] as const)
      .filter((side) =>
        tallies.every((tally, group) => {
          const members = groups[group]?.members ?? 0;
          const isHeard = tally.seen >= Math.min(bridging.voters, members);
          return isHeard && tally[side] > bridging.share * tally.seen;
        }),
      )
      .map((side) => ({ claim, side, ground: commonGround[side] })),
  );
  return found.sort((one, other) => other.ground - one.ground).slice(0, most);
}
