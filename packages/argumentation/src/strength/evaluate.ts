import { integrate } from './integrate.ts';
import { type Aggregate, influence, type Semantics } from './semantics.ts';
import type { StepGraph } from './step-graph.ts';

export type Strengths = {
  /** By node, in [0,1]. */
  readonly strengths: Float64Array;
  /** Whether some strength depends on itself, so that the figures are the limit of a process. */
  readonly cyclic: boolean;
  /** False where that process had found no limit when it was stopped; the figures are then its last state. */
  readonly settled: boolean;
};

/**
 * The strength of every node. An acyclic graph takes one pass in topological order. In a cyclic one plain iteration
 * may swing for ever, so d sigma/dt = f(sigma) - sigma is integrated from the base scores to its limit (Potyka 2018).
 */
export function evaluate(graph: StepGraph, base: Float64Array, semantics: Semantics): Strengths {
  if (base.length !== graph.nodes) throw new Error(`${graph.nodes} nodes need as many base scores.`);
  const passed = new Float64Array(graph.steps);
  if (graph.order) {
    const strengths = new Float64Array(graph.nodes);
    pass(graph, graph.order, { base, semantics, strengths, passed });
    return { strengths, cyclic: false, settled: true };
  }
  const { state, settled } = integrate(base, (from, into) => {
    for (const step of graph.stepOrder) passed[step] = passedOn(graph, step, from, passed);
    for (let node = 0; node < graph.nodes; node++)
      into[node] = nodeStrength(graph, node, passed, base, semantics);
  });
  return { strengths: state, cyclic: true, settled };
}

/** What a pass reads and writes: by node, and what each step passes on. */
export type PassState = {
  readonly base: Float64Array;
  readonly semantics: Semantics;
  readonly strengths: Float64Array;
  readonly passed: Float64Array;
  /** 0 for nodes that have fallen: they have no strength, whatever is said for them. Without it all stand. */
  readonly standing?: Uint8Array;
};

/** Computes vertices (nodes by index, steps by `nodes` + index) in an order in which each comes after all it depends on. */
export function pass(graph: StepGraph, order: Uint32Array, state: PassState): void {
  const { base, semantics, strengths, passed, standing } = state;
  for (const vertex of order)
    if (vertex >= graph.nodes)
      passed[vertex - graph.nodes] = passedOn(graph, vertex - graph.nodes, strengths, passed);
    else
      strengths[vertex] = standing?.[vertex] === 0 ? 0 : nodeStrength(graph, vertex, passed, base, semantics);
}

const aggregate: Aggregate = { attacked: 1, supported: 1, energy: 0 };

function nodeStrength(
  { bearing, supports }: StepGraph,
  node: number,
  passed: Float64Array,
  base: Float64Array,
  semantics: Semantics,
): number {
  aggregate.attacked = 1;
  aggregate.supported = 1;
  aggregate.energy = 0;
  const end = bearing.starts[node + 1] ?? 0;
  for (let i = bearing.starts[node] ?? 0; i < end; i++) {
    const step = bearing.items[i] ?? 0;
    const value = passed[step] ?? 0;
    if (supports[step] === 1) {
      aggregate.supported *= 1 - value;
      aggregate.energy += value;
    } else {
      aggregate.attacked *= 1 - value;
      aggregate.energy -= value;
    }
  }
  return influence(semantics, base[node] ?? 0, aggregate);
}

function passedOn(
  { premises, strongest, undercutting }: StepGraph,
  step: number,
  strengths: Float64Array,
  passed: Float64Array,
): number {
  const best = strongest[step] === 1;
  let value = best ? 0 : 1;
  const end = premises.starts[step + 1] ?? 0;
  for (let i = premises.starts[step] ?? 0; i < end; i++) {
    const strength = strengths[premises.items[i] ?? 0] ?? 0;
    value = best ? Math.max(value, strength) : value * strength;
  }
  const last = undercutting.starts[step + 1] ?? 0;
  for (let i = undercutting.starts[step] ?? 0; i < last; i++)
    value *= 1 - (passed[undercutting.items[i] ?? 0] ?? 0);
  return value;
}
