/// <reference path="./d3-flextree.d.ts" />
import { flextree } from 'd3-flextree';
import { metrics } from './metrics.ts';

/** A box to place: how far right of its parent it begins, and its size. Placing sets x and y of its top left. */
export type Placeable<T> = {
  readonly gap: number;
  readonly width: number;
  readonly height: number;
  readonly children: readonly T[];
  x: number;
  y: number;
};

/** Deeper than this, d3-flextree's recursion could exhaust the stack; a tree so deep is laid out in plain rows. */
const deepest = 500;

/**
 * Places a tree left to right without overlaps, each parent beside the middle of its children, and its top left corner at
 * (0, 0). Coordinates are whole pixels. Returns the size of the whole.
 */
export function place<T extends Placeable<T>>(root: T): { readonly width: number; readonly height: number } {
  const { nodes, depth } = flattened(root);
  if (depth > deepest) placeInRows(nodes);
  else placeTightly(root);
  const left = nodes.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const top = nodes.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  let width = 0;
  let height = 0;
  for (const node of nodes) {
    node.x = Math.round(node.x - left);
    node.y = Math.round(node.y - top);
    width = Math.max(width, node.x + node.width);
    height = Math.max(height, node.y + node.height);
  }
  return { width, height };
}

function placeTightly<T extends Placeable<T>>(root: T): void {
  const layout = flextree<T>({
    children: ({ children }) => children,
    nodeSize: ({ data }) => [data.height, data.gap + data.width],
    spacing: (a, b) => (a.parent === b.parent ? metrics.siblings : metrics.cousins),
  });
  for (const { data, x, y } of layout(layout.hierarchy(root)).nodes) {
    data.x = y + data.gap;
    data.y = x - data.height / 2;
  }
}

/** Every subtree in a band of its own: plain, roomy, and at home in any depth. Parents come before children in `nodes`. */
function placeInRows<T extends Placeable<T>>(nodes: readonly T[]): void {
  const bands = new Map<T, number>();
  for (const node of nodes.toReversed()) {
    const below = node.children.reduce((sum, child) => sum + (bands.get(child) ?? 0) + metrics.siblings, 0);
    bands.set(node, Math.max(node.height, below - metrics.siblings));
  }
  const tops = new Map<T, number>();
  for (const node of nodes) {
    const top = tops.get(node) ?? 0;
    const band = bands.get(node) ?? 0;
    if (!tops.has(node)) node.x = node.gap;
    node.y = top + (band - node.height) / 2;
    let next = top;
    for (const child of node.children) {
      child.x = node.x + node.width + child.gap;
      tops.set(child, next);
      next += (bands.get(child) ?? 0) + metrics.siblings;
    }
  }
}

function flattened<T extends Placeable<T>>(
  root: T,
): { readonly nodes: readonly T[]; readonly depth: number } {
  const nodes: T[] = [];
  let depth = 0;
  for (let level: readonly T[] = [root]; level.length; level = level.flatMap(({ children }) => children)) {
    for (const node of level) nodes.push(node);
    depth++;
  }
  return { nodes, depth };
}
