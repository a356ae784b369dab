import { type ArgumentId, subjectOf } from '@proviso/domain/argument';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import type { Citation, SourceId } from '@proviso/domain/evidence';
import type { Tally } from '@proviso/domain/vote';
import { type Step, type StepGraph, stepGraph } from '../strength/step-graph.ts';
import { baseScore, undecided } from './base-score.ts';
import { evidenceSteps } from './evidence-steps.ts';
import { type InPlay, inPlay, linkTargets } from './in-play.ts';

/** What the strength of a claim depends on, of the claim itself. Its text does not matter. */
export type WeighedClaim = Pick<
  Claim,
  'id' | 'argument' | 'answers' | 'side' | 'order' | 'joint' | 'link' | 'archived'
>;

/** What is known besides the claims; each part may be left out. */
export type Given = {
  /** Votes by claim, as `tallies` of the domain counts them. */
  readonly tallies?: ReadonlyMap<ClaimId, Pick<Tally, 'agree' | 'disagree'>>;
  readonly citations?: Iterable<Pick<Citation, 'on' | 'source'>>;
  /** Scores in [0,1] of the sources that have been assessed, as `sourceScores` gives them. */
  readonly sources?: ReadonlyMap<SourceId, number>;
};

/** Claims compiled for computing: who has which node of the graph, and the base score of each node. */
export type StrengthModel = {
  readonly graph: StepGraph;
  readonly base: Float64Array;
  /** Every claim in play; a link has the node of the claim that it uses again. */
  readonly claims: ReadonlyMap<ClaimId, number>;
  /** What each argument is about. */
  readonly subjects: ReadonlyMap<ArgumentId, number>;
};

/**
 * Compiles claims, of one argument or of many, by these definitions:
 *
 * - **In play** is a claim that is neither archived nor below an archived one; a link also needs a claim in play that it
 *   leads to. What is not in play has no strength and passes nothing on.
 * - **Nodes** are claims (base score from votes), the subject of each argument (base .5) and cited sources.
 * - **Steps**: each pro or con is a step to what it answers, the subject at the top. Joint premises (same parent, side and
 *   joint id) are one step and pass on one value, the product of their strengths. An answer to a link bears on the linked claim.
 * - **Undercuts** bear on the step of the claim they answer, not on that claim. What a step passes on is scaled by
 *   (1 - v) for each of its undercuts, v being what that undercut passes on: its own strength after its pros and cons,
 *   scaled in turn by undercuts of its own. An undercut of one joint premise undercuts the one step they share.
 * - **Links** take the strength of the claim they use again, votes and answers and all.
 * - **Evidence**: a cited source is a node whose base is its assessed score, moved by the argument about that source where
 *   there is one. A claim's sources support it by one step with the strength of the strongest: weak sources do
 *   not add up to a good one, and one cited twice counts once. A source that nobody has assessed or argued counts for nothing;
 *   one that is argued but not assessed starts from .5.
 */
export function strengthModel(list: Iterable<WeighedClaim>, given: Given = {}): StrengthModel {
  const scores = given.sources ?? new Map<SourceId, number>();
  const base: number[] = [];
  const node = (score: number) => base.push(score) - 1;

  const placed = inPlay(list);
  const claims = new Map<ClaimId, number>();
  const subjects = new Map<ArgumentId, number>();
  for (const { claim } of placed) {
    if (claim.link === null) claims.set(claim.id, node(baseScore(given.tallies?.get(claim.id))));
    if (!subjects.has(claim.argument))
      subjects.set(claim.argument, node(subjectBase(claim.argument, scores)));
  }
  for (const [link, target] of linkTargets(placed)) {
    const linked = claims.get(target);
    if (linked !== undefined) claims.set(link, linked);
  }
  const steps = [
    ...answerSteps(placed, claims, subjects),
    ...evidenceSteps(given.citations ?? [], scores, claims, subjects, node),
  ];
  return { graph: stepGraph(base.length, steps), base: Float64Array.from(base), claims, subjects };
}

function subjectBase(argument: ArgumentId, scores: ReadonlyMap<SourceId, number>): number {
  const { kind, id } = subjectOf(argument);
  return (kind === 'source' ? scores.get(id) : undefined) ?? undecided;
}

const bearings = { pro: 'support', con: 'attack', undercut: 'undercut' } as const;

/** The steps that pros, cons and undercuts make; parents come before their answers, so an undercut finds its step. */
function answerSteps(
  placed: readonly InPlay<WeighedClaim>[],
  claims: ReadonlyMap<ClaimId, number>,
  subjects: ReadonlyMap<ArgumentId, number>,
): readonly Step[] {
  const steps: (Step & { premises: number[] })[] = [];
  const stepOf = new Map<ClaimId, number>();
  const shared = new Map<string, number>();
  for (const { claim, parent } of placed) {
    const premise = claims.get(claim.id);
    if (premise === undefined) continue;
    const answered = claim.side === 'undercut' ? stepOf : claims;
    const target =
      parent !== null
        ? answered.get(parent)
        : claim.side === 'undercut'
          ? undefined
          : subjects.get(claim.argument);
    if (target === undefined) continue;
    const key = claim.joint === null ? null : `${claim.argument}/${parent}/${claim.side}/${claim.joint}`;
    const joined = key === null ? undefined : shared.get(key);
    if (joined !== undefined) {
      steps[joined]?.premises.push(premise);
      stepOf.set(claim.id, joined);
      continue;
    }
    const index = steps.push({ premises: [premise], bearing: bearings[claim.side], target }) - 1;
    stepOf.set(claim.id, index);
    if (key !== null) shared.set(key, index);
  }
  return steps;
}
