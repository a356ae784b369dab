/** The part of d3-flextree 2.1.2 that is used here; the package has no types of its own. */
declare module 'd3-flextree' {
  export interface FlexNode<T> {
    readonly data: T;
    /** Centre across the tree, and near edge along it. */
    readonly x: number;
    readonly y: number;
    readonly parent: FlexNode<T> | null;
    readonly nodes: readonly FlexNode<T>[];
  }
  export interface FlexLayout<T> {
    (tree: FlexNode<T>): FlexNode<T>;
    hierarchy(data: T): FlexNode<T>;
  }
  export function flextree<T>(options: {
    children: (data: T) => readonly T[];
    /** Size across and along the tree. */
    nodeSize: (node: FlexNode<T>) => [across: number, along: number];
    spacing: (a: FlexNode<T>, b: FlexNode<T>) => number;
  }): FlexLayout<T>;
}
