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
function dependenciesOf(
  { nodes, bearing, premises, undercutting }: StepGraph,
  node: number,
): Uint32Array | null {
  const next = (vertex: number): number[] => {
    const step = vertex - nodes;
    const slice = (lists: typeof bearing, list: number) => [
      ...lists.items.subarray(lists.starts[list] ?? 0, lists.starts[list + 1] ?? 0),
    ];
    if (step < 0) return slice(bearing, vertex).map((one) => nodes + one);
    return [...slice(premises, step), ...slice(undercutting, step).map((one) => nodes + one)];
  };
  const order: number[] = [];
  const done = new Map<number, boolean>();
  const open = [{ vertex: node, left: next(node) }];
  done.set(node, false);
  while (open.length > 0) {
    const top = open.at(-1);
    const vertex = top?.left.pop();
    if (!top) break;
    if (vertex === undefined) {
      done.set(top.vertex, true);
      order.push(top.vertex);
      open.pop();
      continue;
    }
    const known = done.get(vertex);
    if (known === false) return null;
    if (known) continue;
    done.set(vertex, false);
    open.push({ vertex, left: next(vertex) });
  }
  return Uint32Array.from(order);
}
