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

/** Below this a product is not divided by a factor to have it without: it is made anew. */
const divisible = 1e-6;

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
  toBase[node] = due * slopes.base;
  for (let i = first; i < end; i++) {
    const step = bearing.items[i] ?? 0;
    const isSupport = supports[step] === 1;
    const left = 1 - (passed[step] ?? 0);
    const product = isSupport ? aggregate.supported : aggregate.attacked;
    const others =
      left > divisible ? product / left : leftByOthers(bearing, node, step, { passed, supports });
    toStep[step] =
      due *
      (isSupport ? slopes.energy - slopes.supported * others : -slopes.energy - slopes.attacked * others);
  }
}

/** What the other steps of the same kind leave: the product of 1 - v over what they pass on. */
function leftByOthers(
  bearing: StepGraph['bearing'],
  node: number,
  step: number,
  { passed, supports }: { readonly passed: Float64Array; readonly supports: Uint8Array },
): number {
  let product = 1;
  const end = bearing.starts[node + 1] ?? 0;
  for (let i = bearing.starts[node] ?? 0; i < end; i++) {
    const other = bearing.items[i] ?? 0;
    if (other !== step && supports[other] === supports[step]) product *= 1 - (passed[other] ?? 0);
  }
  return product;
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
  let kept = 1;
  for (let i = firstCut; i < lastCut; i++) kept *= 1 - (passed[undercutting.items[i] ?? 0] ?? 0);
  let value = 1;
  if (strongest[step] === 1) {
    let best = premises.items[first] ?? 0;
    for (let i = first; i < end; i++) {
      const node = premises.items[i] ?? 0;
      if ((strengths[node] ?? 0) > (strengths[best] ?? 0)) best = node;
    }
    value = strengths[best] ?? 0;
    toNode[best] = (toNode[best] ?? 0) + due * kept;
  } else {
    for (let i = first; i < end; i++) value *= strengths[premises.items[i] ?? 0] ?? 0;
    for (let i = first; i < end; i++) {
      const node = premises.items[i] ?? 0;
      const own = strengths[node] ?? 0;
      const others =
        own > divisible ? value / own : productWithout(premises.items, [first, end], i, strengths);
      toNode[node] = (toNode[node] ?? 0) + due * kept * others;
    }
  }
  for (let i = firstCut; i < lastCut; i++) {
    let others = 1;
    for (let j = firstCut; j < lastCut; j++)
      if (j !== i) others *= 1 - (passed[undercutting.items[j] ?? 0] ?? 0);
    toStep[undercutting.items[i] ?? 0] = -due * value * others;
  }
}

function productWithout(
  items: Uint32Array,
  [first, end]: readonly [number, number],
  left: number,
  factors: Float64Array,
): number {
  let product = 1;
  for (let i = first; i < end; i++) if (i !== left) product *= factors[items[i] ?? 0] ?? 0;
  return product;
}
