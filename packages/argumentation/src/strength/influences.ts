import { pass } from './evaluate.ts';
import { type Aggregate, influenceSlopes, type Semantics, type Slopes } from './semantics.ts';
import type { StepGraph } from './step-graph.ts';

/**
 * How much a small change of each node's base score moves the sum of the targets' strengths: one pass forth and one back (reverse
 * mode). Null where the graph has a circle. By itself it says little of what matters: it is 0 exactly where a debate is balanced.
 */
export function influences(
  graph: StepGraph,
  base: Float64Array,
  semantics: Semantics,
  targets: Iterable<number>,
): Float64Array | null {
  if (!graph.order) return null;
  const { nodes, order } = graph;
  const strengths = new Float64Array(nodes);
  const passed = new Float64Array(graph.steps);
  pass(graph, order, { base, semantics, strengths, passed });
  const toNode = new Float64Array(nodes);
  const toStep = new Float64Array(graph.steps);
  const toBase = new Float64Array(nodes);
  for (const target of targets) toNode[target] = 1;
  for (let i = order.length - 1; i >= 0; i--) {
    const vertex = order[i] ?? 0;
    if (vertex < nodes) nodeBack(graph, vertex, { base, semantics, passed, toNode, toStep, toBase });
    else stepBack(graph, vertex - nodes, { strengths, passed, toNode, toStep });
  }
  return toBase;
}

const aggregate: Aggregate = { attacked: 1, supported: 1, energy: 0 };
const slopes: Slopes = { base: 0, attacked: 0, supported: 0, energy: 0 };

type NodeState = {
  readonly base: Float64Array;
  readonly semantics: Semantics;
  readonly passed: Float64Array;
  readonly toNode: Float64Array;
  readonly toStep: Float64Array;
  readonly toBase: Float64Array;
};

function nodeBack({ bearing, supports }: StepGraph, node: number, state: NodeState): void {
  const { base, semantics, passed, toNode, toStep, toBase } = state;
  const due = toNode[node] ?? 0;
  if (due === 0) return;
  const first = bearing.starts[node] ?? 0;
  const end = bearing.starts[node + 1] ?? 0;
  aggregate.attacked = aggregate.supported = 1;
  aggregate.energy = 0;
  for (let i = first; i < end; i++) {
    const step = bearing.items[i] ?? 0;
    const value = passed[step] ?? 0;
    if (supports[step] === 1) aggregate.supported *= 1 - value;
    else aggregate.attacked *= 1 - value;
    aggregate.energy += supports[step] === 1 ? value : -value;
  }
  influenceSlopes(semantics, base[node] ?? 0, aggregate, slopes);
  const { attacked, supported, energy } = slopes;
  toBase[node] = due * slopes.base;
  for (let i = first; i < end; i++) {
    const step = bearing.items[i] ?? 0;
    const isSupport = supports[step] === 1;
    const product = isSupport ? aggregate.supported : aggregate.attacked;
    const others = without(product, 1 - (passed[step] ?? 0), () =>
      productOf(bearing.items, first, end, (other) =>
        other === step || supports[other] !== supports[step] ? 1 : 1 - (passed[other] ?? 0),
      ),
    );
    toStep[step] = due * ((isSupport ? energy : -energy) - (isSupport ? supported : attacked) * others);
  }
}

type StepState = {
  readonly strengths: Float64Array;
  readonly passed: Float64Array;
  readonly toNode: Float64Array;
  readonly toStep: Float64Array;
};

function stepBack({ premises, strongest, undercutting }: StepGraph, step: number, state: StepState): void {
  const { strengths, passed, toNode, toStep } = state;
  const due = toStep[step] ?? 0;
  if (due === 0) return;
  const first = premises.starts[step] ?? 0;
  const end = premises.starts[step + 1] ?? 0;
  const firstCut = undercutting.starts[step] ?? 0;
  const lastCut = undercutting.starts[step + 1] ?? 0;
  const strengthOf = (node: number) => strengths[node] ?? 0;
  const leaves = (cut: number) => 1 - (passed[cut] ?? 0);
  const kept = productOf(undercutting.items, firstCut, lastCut, leaves);
  let value = strongest[step] === 1 ? 0 : productOf(premises.items, first, end, strengthOf);
  if (strongest[step] === 1) {
    let best = premises.items[first] ?? 0;
    for (let i = first; i < end; i++) {
      const node = premises.items[i] ?? 0;
      if (strengthOf(node) > strengthOf(best)) best = node;
    }
    value = strengthOf(best);
    toNode[best] = (toNode[best] ?? 0) + due * kept;
  } else
    for (let i = first; i < end; i++) {
      const node = premises.items[i] ?? 0;
      const others = without(value, strengthOf(node), () =>
        productOf(premises.items, first, end, (other) => (other === node ? 1 : strengthOf(other))),
      );
      toNode[node] = (toNode[node] ?? 0) + due * kept * others;
    }
  for (let i = firstCut; i < lastCut; i++) {
    const cut = undercutting.items[i] ?? 0;
    const others = without(kept, leaves(cut), () =>
      productOf(undercutting.items, firstCut, lastCut, (other) => (other === cut ? 1 : leaves(other))),
    );
    toStep[cut] = -due * value * others;
  }
}

/** A product without one of its factors: by division, or anew where that factor is (nearly) nothing. */
const without = (product: number, factor: number, anew: () => number): number =>
  factor > 1e-6 ? product / factor : anew();

function productOf(items: Uint32Array, first: number, end: number, factor: (item: number) => number): number {
  let product = 1;
  for (let i = first; i < end; i++) product *= factor(items[i] ?? 0);
  return product;
}
