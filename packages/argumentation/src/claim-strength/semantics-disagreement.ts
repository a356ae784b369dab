import type { ClaimId } from '@proviso/domain/claim';
import { evaluate } from '../strength/evaluate.ts';
import { type Semantics, semantics } from '../strength/semantics.ts';
import type { StrengthModel } from './strength-model.ts';

/** How a claim fares under each semantics. */
export type Comparison = {
  readonly base: number;
  readonly strengths: Readonly<Record<Semantics, number>>;
  /** Whether one semantics has the answers to it raise the claim above its base score while another has them lower it. */
  readonly disagree: boolean;
};

/** A move smaller than this is none: it comes from rounding. */
const least = 1e-9;

/** Every claim in play under all three semantics. */
export function compareSemantics({ graph, base, claims }: StrengthModel): ReadonlyMap<ClaimId, Comparison> {
  const results = new Map(semantics.map((kind) => [kind, evaluate(graph, base, kind).strengths]));
  const comparisons = new Map<ClaimId, Comparison>();
  for (const [claim, node] of claims) {
    const from = base[node] ?? Number.NaN;
    const under = (kind: Semantics) => results.get(kind)?.[node] ?? Number.NaN;
    const strengths = {
      'df-quad': under('df-quad'),
      'quadratic-energy': under('quadratic-energy'),
      mlp: under('mlp'),
    };
    const moves = Object.values(strengths).map((strength) => strength - from);
    const disagree = moves.some((move) => move > least) && moves.some((move) => move < -least);
    comparisons.set(claim, { base: from, strengths, disagree });
  }
  return comparisons;
}
