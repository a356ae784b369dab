import type { ArgumentId } from '@proviso/domain/argument';
import type { Citation, Credibility } from '@proviso/domain/evidence';
import { type Perspective, printPerspective } from '@proviso/domain/perspective';
import type { Tally } from '@proviso/domain/vote';
import { type Accessor, createMemo } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { createReviews } from '../moderation/create-reviews.ts';
import type { BesideClaims } from './argument-context.tsx';

const push = <V>(map: Map<string, V[]>, key: string, value: V) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** The debate's evidence and votes, by what they stand beside; and the tallies as the strengths take them. */
export function createBesideClaims(
  debate: string,
  argument: ArgumentId,
  as: Accessor<Perspective>,
): BesideClaims & {
  readonly tallies: Accessor<ReadonlyMap<string, Tally>>;
  readonly citations: Accessor<readonly Citation[]>;
  readonly credibility: Accessor<readonly Credibility[]>;
} {
  const evidence = useQuery(() => queries.evidence(debate));
  const votes = useQuery(() => queries.votes(debate, printPerspective(as())));
  // Reading `data` of a pending query suspends the page; these records may come later than the claims. An event makes them
  // anew as a whole: nobody has to hear of their fields one by one.
  const evidenceNow = () => (evidence.isSuccess ? evidence.data : undefined);
  const votesNow = () => (votes.isSuccess ? votes.data : undefined);

  const sources = createMemo(() => new Map((evidenceNow()?.sources ?? []).map((one) => [one.id, one])));
  const citations = () => evidenceNow()?.citations ?? [];
  const byPlace = createMemo(() => {
    const map = new Map<string, Citation[]>();
    for (const citation of citations()) push(map, `${citation.on.kind}/${citation.on.id}`, citation);
    return map;
  });
  const credibility = () => evidenceNow()?.credibility ?? [];
  const bySource = createMemo(() => {
    const map = new Map<string, Credibility[]>();
    for (const assessment of credibility()) push(map, assessment.source, assessment);
    return map;
  });
  const tallies = createMemo(() => new Map((votesNow()?.tallies ?? []).map((one) => [one.claim, one])));
  const hiddenCounts = createMemo(
    () => new Map((votesNow()?.hidden ?? []).map(({ claim, count }) => [claim, count])),
  );
  const mine = createMemo(() => new Map((votesNow()?.mine ?? []).map((one) => [one.claim, one])));
  const reviews = createReviews(debate, argument);
  return {
    reviews,
    get sources() {
      return sources();
    },
    citationsOn: (kind, id) => byPlace().get(`${kind}/${id}`) ?? [],
    credibilityOf: (source) => bySource().get(source) ?? [],
    tally: (claim) => tallies().get(claim),
    voteCount(claim) {
      const tally = tallies().get(claim);
      return tally ? tally.agree + tally.disagree + tally.pass : (hiddenCounts().get(claim) ?? 0);
    },
    myVote: (claim) => mine().get(claim),
    tallies,
    citations,
    credibility,
  };
}
