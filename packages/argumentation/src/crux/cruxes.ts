import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import type { StrengthModel } from '../claim-strength/strength-model.ts';
import { influences } from '../strength/influences.ts';
import type { Semantics } from '../strength/semantics.ts';
import { shapleyShare } from './shapley.ts';
import { createTrial, type Trial } from './trial.ts';

/** A claim that an outcome hangs on. */
export type Crux = {
  readonly claim: ClaimId;
  /** The claim's own strength, and the base score it starts from. */
  readonly strength: number;
  readonly base: number;
  /** What the outcome's strength would be if the claim fell. */
  readonly without: number;
  /** What the claim adds to the outcome on average (`shapleyShare`). */
  readonly share: number;
  /** The base score, nearest to its own, by which the outcome would come to a half; null where none does. */
  readonly tipsAt: number | null;
  /** In [0,1]: how far people diverge on it. */
  readonly divergence: number;
  /** What cruxes are ordered by: |strength - without| (1 + divergence) / 2 of the outcome. */
  readonly weight: number;
};

export type OutcomeCruxes = {
  readonly outcome: ArgumentId;
  readonly strength: number;
  /** The weightiest first; null where the outcome depends on itself in a circle, so that nothing can be taken away from it. */
  readonly cruxes: readonly Crux[] | null;
};

/** Of more claims than this only the most influential are tried; by the gradient, so those of a balanced argument all rank low there. */
const mostTried = 400;
/** A claim that moves the outcome by less than this is no crux: the figure is shown with two digits. */
const least = 0.005;
const half = 0.5;

/**
 * Which claims an outcome hangs on: those without which its strength would be another, and on which people diverge. A claim that
 * falls passes nothing on, wherever it is used. `divergenceOf` gives [0,1]; what nobody voted on counts by half of what it moves, what all are
 * split on in full. It pauses wherever it may be interrupted. Throws where the model has no such outcome.
 */
export function* findCruxes(
  model: StrengthModel,
  outcome: ArgumentId,
  {
    divergenceOf,
    most,
    semantics = 'df-quad',
  }: {
    readonly divergenceOf: (claim: ClaimId) => number;
    readonly most: number;
    readonly semantics?: Semantics;
  },
): Generator<void, OutcomeCruxes> {
  const target = model.subjects.get(outcome);
  if (target === undefined) throw new Error(`Nobody has argued ${outcome}.`);
  const trial = createTrial(model.graph, model.base, target, semantics);
  if (!trial) return { outcome, strength: Number.NaN, cruxes: null };
  const strength = trial.strength();
  const claimAt = claimsByNode(model);
  const players = trial.nodes.filter((node) => claimAt.has(node));
  const tried = [];
  for (const node of mostInfluential(model, target, players, semantics)) {
    const claim = claimAt.get(node);
    if (claim === undefined) continue;
    const without = withoutNode(trial, node);
    const apart = divergenceOf(claim);
    const weight = (Math.abs(strength - without) * (1 + apart)) / 2;
    if (Math.abs(strength - without) >= least)
      tried.push({ node, claim, without, divergence: apart, weight });
    yield;
  }
  tried.sort((one, other) => other.weight - one.weight || (one.claim < other.claim ? -1 : 1));
  const cruxes: Crux[] = [];
  for (const { node, ...found } of tried.slice(0, most)) {
    cruxes.push({
      ...found,
      strength: createTrial(model.graph, model.base, node, semantics)?.strength() ?? Number.NaN,
      base: model.base[node] ?? Number.NaN,
      share: yield* shapleyShare(trial, players, node),
      tipsAt: tippingWeight(trial, node, strength),
    });
    yield;
  }
  return { outcome, strength, cruxes };
}

/** Links share the node of the claim that they use again, which stands in the model before them. */
function claimsByNode({ claims }: StrengthModel): ReadonlyMap<number, ClaimId> {
  const named = new Map<number, ClaimId>();
  for (const [claim, node] of claims) if (!named.has(node)) named.set(node, claim);
  return named;
}

function mostInfluential(
  { graph, base }: StrengthModel,
  target: number,
  players: readonly number[],
  semantics: Semantics,
): readonly number[] {
  if (players.length <= mostTried) return players;
  const slopes = influences(graph, base, semantics, [target]);
  if (!slopes) return players.slice(0, mostTried);
  const slope = (node: number) => Math.abs(slopes[node] ?? 0);
  return [...players].sort((one, other) => slope(other) - slope(one)).slice(0, mostTried);
}

function withoutNode({ standing, strength }: Trial, node: number): number {
  standing[node] = 0;
  const without = strength();
  standing[node] = 1;
  return without;
}

/** By halves, to three digits; the outcome goes one way as one claim's base score does. */
function tippingWeight(trial: Trial, node: number, strength: number): number | null {
  const own = trial.base[node] ?? 0;
  const outcomeAt = (weight: number) => {
    trial.base[node] = weight;
    const found = trial.strength();
    trial.base[node] = own;
    return found;
  };
  const isOver = (found: number) => found > half;
  if (strength === half) return null;
  const ends = [0, 1].filter((end) => isOver(outcomeAt(end)) !== isOver(strength));
  const nearest = ends.map((end) => {
    let [here, there] = [own, end];
    while (Math.abs(there - here) > 0.0005) {
      const middle = (here + there) / 2;
      if (isOver(outcomeAt(middle)) === isOver(strength)) here = middle;
      else there = middle;
    }
    return there;
  });
  return nearest.sort((one, other) => Math.abs(one - own) - Math.abs(other - own))[0] ?? null;
}
