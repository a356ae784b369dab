import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import { evaluate } from '../strength/evaluate.ts';
import type { Semantics } from '../strength/semantics.ts';
import { type Given, type StrengthModel, strengthModel, type WeighedClaim } from './strength-model.ts';

export type ClaimStrengths = {
  /** In [0,1]; a claim that is not in play has no entry. */
  readonly claims: ReadonlyMap<ClaimId, number>;
  /** Of what each argument is about, from its pros and cons at the top; base .5, for a source its assessed score. */
  readonly subjects: ReadonlyMap<ArgumentId, number>;
  /** Whether some claim's strength depends on itself, which links can bring about: say so where the figures show. */
  readonly cyclic: boolean;
  /** False where a cyclic debate has no figure to settle at; the strengths are then approximate. */
  readonly settled: boolean;
};

/** The strength of every claim and subject; `strengthModel` says by which definitions. */
export const claimStrengths = (
  claims: Iterable<WeighedClaim>,
  given: Given = {},
  semantics: Semantics = 'df-quad',
): ClaimStrengths => modelStrengths(strengthModel(claims, given), semantics);

/** The same for claims that are compiled already. */
export function modelStrengths(model: StrengthModel, semantics: Semantics = 'df-quad'): ClaimStrengths {
  const { strengths, cyclic, settled } = evaluate(model.graph, model.base, semantics);
  const named = <Id extends string>(nodes: ReadonlyMap<Id, number>) => {
    const values = new Map<Id, number>();
    for (const [id, node] of nodes) values.set(id, strengths[node] ?? Number.NaN);
    return values;
  };
  return { claims: named(model.claims), subjects: named(model.subjects), cyclic, settled };
}
