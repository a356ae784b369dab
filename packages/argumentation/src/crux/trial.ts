import { pass } from '../strength/evaluate.ts';
import type { Semantics } from '../strength/semantics.ts';
import type { StepGraph } from '../strength/step-graph.ts';

/** One outcome, looked at again and again while claims fall, stand up and weigh more or less. */
export type Trial = {
  /** The nodes that the outcome depends on, itself left out. */
  readonly nodes: readonly number[];
  /** 0 where a node has fallen; for the caller to change. */
  readonly standing: Uint8Array;
  /** The base scores; for the caller to change. */
  readonly base: Float64Array;
  /** The outcome's strength, as things stand. */
  strength(): number;
};

/** Only what the outcome depends on is computed. Null where that has a circle in it. */
export function createTrial(
  graph: StepGraph,
  base: Float64Array,
  outcome: number,
  semantics: Semantics = 'df-quad',
): Trial | null {
  const order = dependenciesOf(graph, outcome);
  if (!order) return null;
  const state = {
    base: base.slice(),
    semantics,
    strengths: new Float64Array(graph.nodes),
    passed: new Float64Array(graph.steps),
    standing: new Uint8Array(graph.nodes).fill(1),
  };
  return {
    nodes: [...order].filter((vertex) => vertex < graph.nodes && vertex !== outcome),
    standing: state.standing,
    base: state.base,
    strength: () => {
      pass(graph, order, state);
      return state.strengths[outcome] ?? Number.NaN;
    },
  };
}

/** The vertices on which a node depends, each after all it depends on, the node last; null where they go round in a circle. */
function dependenciesOf(graph: StepGraph, node: number): Uint32Array | null {
  const { nodes, steps } = graph;
  const order = new Uint32Array(nodes + steps);
  let length = 0;
  /** 1 while what a vertex depends on is being looked at, 2 when all of it stands in the order. */
  const state = new Uint8Array(nodes + steps);
  /** How many of the things that a vertex depends on have been looked at. */
  const looked = new Uint32Array(nodes + steps);
  const open = [node];
  state[node] = 1;
  while (open.length > 0) {
    const vertex = open.at(-1) ?? 0;
    const next = dependency(graph, vertex, looked[vertex] ?? 0);
    if (next === null) {
      open.pop();
      state[vertex] = 2;
      order[length++] = vertex;
      continue;
    }
    looked[vertex] = (looked[vertex] ?? 0) + 1;
    if (state[next] === 1) return null;
    if (state[next] === 2) continue;
    state[next] = 1;
    open.push(next);
  }
  return order.slice(0, length);
}

/** The i-th thing that a vertex depends on: of a node the steps that bear on it, of a step its premises and what undercuts it. */
function dependency({ nodes, bearing, premises, undercutting }: StepGraph, vertex: number, i: number) {
  const item = ({ starts, items }: StepGraph['bearing'], list: number, at: number): number | null => {
    const place = (starts[list] ?? 0) + at;
    return place < (starts[list + 1] ?? 0) ? (items[place] ?? 0) : null;
  };
  if (vertex < nodes) {
    const step = item(bearing, vertex, i);
    return step === null ? null : nodes + step;
  }
  const step = vertex - nodes;
  const premise = item(premises, step, i);
  if (premise !== null) return premise;
  const count = (premises.starts[step + 1] ?? 0) - (premises.starts[step] ?? 0);
  const cut = item(undercutting, step, i - count);
  return cut === null ? null : nodes + cut;
}
