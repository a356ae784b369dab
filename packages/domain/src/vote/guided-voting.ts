import type { Claim, ClaimId } from '../claim/claim.ts';
import { claimTree } from '../claim/claim-tree.ts';
import type { Vote } from './vote.ts';

type Placed = Pick<Claim, 'id' | 'answers' | 'side' | 'order' | 'link' | 'archived'>;

/** A claim to vote on; `level` is 1 for what answers the subject itself. */
export type VotingStep<C extends Placed> = { readonly claim: C; readonly level: number };

/**
 * The claims of one argument in the order of a guided vote: level by level, and within a level branch by branch, so that
 * what one has just voted on explains what comes next. A claim that is used a second time is voted on where it was made.
 */
export function votingSteps<C extends Placed>(claims: readonly C[]): readonly VotingStep<C>[] {
  const tree = claimTree(claims);
  const steps: VotingStep<C>[] = [];
  let row = tree.answersTo(null).filter(isShown);
  for (let level = 1; row.length > 0; level++) {
    for (const claim of row) if (claim.link === null) steps.push({ claim, level });
    row = row.flatMap(({ id }) => tree.answersTo(id)).filter(isShown);
  }
  return steps;
}

const isShown = ({ archived }: Placed) => archived === null;

/** Impact 4: "it decides". */
const decides = 4;

/**
 * Two votes of one person that do not go together:
 * - `agrees-despite-con`: they agree with a claim, and also with a con against it which, they say, decides;
 * - `disagrees-despite-pro`: they disagree with a claim, but agree with a pro for it which, they say, decides;
 * - `decides-despite-undercut`: they say that an answer decides, and also agree that it does not matter there at all.
 */
export type Inconsistency = {
  readonly kind: 'agrees-despite-con' | 'disagrees-despite-pro' | 'decides-despite-undercut';
  readonly claim: ClaimId;
  /** The answer that speaks against the vote on the claim. */
  readonly answer: ClaimId;
};

/** Where a person's votes that count contradict each other; in the order of the steps. */
export function inconsistencies(
  claims: readonly Placed[],
  votes: ReadonlyMap<ClaimId, Pick<Vote, 'choice' | 'impact'>>,
): readonly Inconsistency[] {
  const found: Inconsistency[] = [];
  const steps = votingSteps(claims);
  const answers = answersIn(steps);
  for (const { claim } of steps) {
    const vote = votes.get(claim.id);
    if (!vote) continue;
    for (const answer of answers.get(claim.id) ?? []) {
      const other = votes.get(answer.id);
      if (other?.choice !== 'agree') continue;
      const say = (kind: Inconsistency['kind']) => found.push({ kind, claim: claim.id, answer: answer.id });
      if (answer.side === 'undercut') {
        if (vote.impact === decides) say('decides-despite-undercut');
      } else if (other.impact === decides) {
        if (answer.side === 'con' && vote.choice === 'agree') say('agrees-despite-con');
        if (answer.side === 'pro' && vote.choice === 'disagree') say('disagrees-despite-pro');
      }
    }
  }
  return found;
}

function answersIn(steps: readonly VotingStep<Placed>[]): ReadonlyMap<ClaimId, readonly Placed[]> {
  const map = new Map<ClaimId, Placed[]>();
  for (const { claim } of steps) {
    if (claim.answers === null) continue;
    const list = map.get(claim.answers);
    if (list) list.push(claim);
    else map.set(claim.answers, [claim]);
  }
  return map;
}
