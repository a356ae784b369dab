import { evaluate, type Strengths } from './evaluate.ts';
import type { Semantics } from './semantics.ts';
import { type Step, stepGraph } from './step-graph.ts';

/** A quantitative bipolar argumentation framework: base scores in [0,1], and who attacks and supports whom, by index. */
export type BipolarGraph = {
  readonly base: readonly number[];
  readonly attacks: readonly (readonly [from: number, to: number])[];
  readonly supports: readonly (readonly [from: number, to: number])[];
};

/** The strength of every argument of a general bipolar graph. Throws where an edge names an argument that is not there. */
export function bipolarStrengths(
  { base, attacks, supports }: BipolarGraph,
  semantics: Semantics = 'df-quad',
): Strengths {
  const steps = (edges: BipolarGraph['attacks'], bearing: 'attack' | 'support'): Step[] =>
    edges.map(([from, to]) => ({ premises: [from], bearing, target: to }));
  const graph = stepGraph(base.length, [...steps(attacks, 'attack'), ...steps(supports, 'support')]);
  return evaluate(graph, Float64Array.from(base), semantics);
}
