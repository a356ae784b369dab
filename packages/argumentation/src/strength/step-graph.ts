/**
 * One step of reasoning. It passes on one value in [0,1]: the product of its premises' strengths (premises that only
 * work together are as strong as all of them at once), or the strongest premise alone where `strongest` is set; and
 * that value times (1 - v) for the value v of every step that undercuts it.
 */
export type Step = {
  /** Nodes, by index; at least one. */
  readonly premises: readonly number[];
  readonly strongest?: boolean;
  /** A node that is supported or attacked, or another step, by index, that is undercut. */
  readonly bearing: 'support' | 'attack' | 'undercut';
  readonly target: number;
};

/** Lists of lists in two arrays: the members of list i are `items[starts[i]]` up to `items[starts[i + 1]]`. */
export type Lists = { readonly starts: Uint32Array; readonly items: Uint32Array };

/** Nodes and steps in typed arrays, with the order in which they can be computed. */
export type StepGraph = {
  readonly nodes: number;
  readonly steps: number;
  readonly premises: Lists;
  readonly strongest: Uint8Array;
  /** 1 supports, 0 attacks; meaningless for an undercut. */
  readonly supports: Uint8Array;
  /** The steps that bear on each node, and those that undercut each step. */
  readonly bearing: Lists;
  readonly undercutting: Lists;
  /** Nodes (by index) and steps (by `nodes` + index), each after all it depends on; null where the graph has a circle. */
  readonly order: Uint32Array | null;
  /** The steps, each after those that undercut it. */
  readonly stepOrder: Uint32Array;
};

/** Throws where steps undercut each other in a circle: undercuts hang in a tree, so that is a broken invariant. */
export function stepGraph(nodes: number, steps: readonly Step[]): StepGraph {
  const premises = gather(steps.length, (add) => {
    for (const [i, step] of steps.entries()) for (const premise of step.premises) add(i, premise);
  });
  const into = (undercuts: boolean, size: number) =>
    gather(size, (add) => {
      for (const [i, { bearing, target }] of steps.entries())
        if ((bearing === 'undercut') === undercuts) add(target, i);
    });
  const bearing = into(false, nodes);
  const undercutting = into(true, steps.length);

  const stepOrder = sorted(steps.length, (add) => eachPair(undercutting, add));
  if (stepOrder.length < steps.length) throw new Error('Steps undercut each other in a circle.');
  const order = sorted(nodes + steps.length, (add) => {
    eachPair(bearing, (node, step) => add(node, nodes + step));
    eachPair(premises, (step, premise) => add(nodes + step, premise));
    eachPair(undercutting, (step, undercut) => add(nodes + step, nodes + undercut));
  });
  return {
    nodes,
    steps: steps.length,
    premises,
    strongest: Uint8Array.from(steps, (step) => (step.strongest ? 1 : 0)),
    supports: Uint8Array.from(steps, (step) => (step.bearing === 'support' ? 1 : 0)),
    bearing,
    undercutting,
    order: order.length < nodes + steps.length ? null : order,
    stepOrder,
  };
}

type Pairs = (add: (list: number, item: number) => void) => void;

/** Collects pairs into lists. `pairs` is run twice: to count and to fill. */
function gather(size: number, pairs: Pairs): Lists {
  const starts = new Uint32Array(size + 1);
  pairs((list) => {
    if (!(list >= 0 && list < size)) throw new Error(`A step names ${list}, and there are only ${size}.`);
    starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  });
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const items = new Uint32Array(starts[size] ?? 0);
  pairs((list, item) => {
    const at = next[list] ?? 0;
    items[at] = item;
    next[list] = at + 1;
  });
  return { starts, items };
}

function eachPair({ starts, items }: Lists, visit: (list: number, item: number) => void): void {
  for (let list = 0; list + 1 < starts.length; list++) {
    const end = starts[list + 1] ?? 0;
    for (let i = starts[list] ?? 0; i < end; i++) visit(list, items[i] ?? 0);
  }
}

/** Vertices after all they depend on (Kahn); those in or behind a circle are left out. */
function sorted(size: number, dependencies: Pairs): Uint32Array {
  const waiting = new Uint32Array(size);
  const dependents = gather(size, (add) => dependencies((vertex, dependency) => add(dependency, vertex)));
  for (const dependent of dependents.items) waiting[dependent] = (waiting[dependent] ?? 0) + 1;
  const order = new Uint32Array(size);
  let length = 0;
  for (let vertex = 0; vertex < size; vertex++) if (waiting[vertex] === 0) order[length++] = vertex;
  for (let read = 0; read < length; read++) {
    const vertex = order[read] ?? 0;
    const end = dependents.starts[vertex + 1] ?? 0;
    for (let i = dependents.starts[vertex] ?? 0; i < end; i++) {
      const dependent = dependents.items[i] ?? 0;
      const left = (waiting[dependent] ?? 0) - 1;
      waiting[dependent] = left;
      if (left === 0) order[length++] = dependent;
    }
  }
  return order.subarray(0, length);
}
