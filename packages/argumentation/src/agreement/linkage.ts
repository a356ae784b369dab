/** A cluster: one member by its index, or two clusters joined at a height (their mean distance). */
export type Cluster =
  | { readonly member: number }
  | { readonly left: Cluster; readonly right: Cluster; readonly height: number };

type Open = { readonly cluster: Cluster; readonly members: readonly number[] };

/**
 * Average-linkage clustering (UPGMA) of n things by their n x n likeness in [0,1], row by row; distance is 1 - likeness.
 * Pairs of unknown likeness (NaN) are left out of the mean; clusters with no known pair between them are the furthest apart, 1.
 * `order` places like beside like: of the ways to turn two clusters that join, the one whose touching ends are most alike.
 * Ties go to the earlier, so the same input always gives the same order.
 */
export function averageLinkage(
  likeness: Float64Array,
  size: number,
): { readonly tree: Cluster | null; readonly order: readonly number[] } {
  const distance = (a: number, b: number) => 1 - (likeness[a * size + b] ?? Number.NaN);
  let open: Open[] = Array.from({ length: size }, (_, member) => ({
    cluster: { member },
    members: [member],
  }));
  while (open.length > 1) {
    let best: { a: Open; b: Open; height: number } | null = null;
    for (const [i, a] of open.entries())
      for (const b of open.slice(i + 1)) {
        const height = meanDistance(a.members, b.members, distance);
        if (!best || height < best.height - 1e-12) best = { a, b, height };
      }
    if (!best) break;
    const { a, b, height } = best;
    const [left, right] = turned(a.members, b.members, distance);
    const joined = {
      cluster: { left: a.cluster, right: b.cluster, height },
      members: [...left, ...right],
    };
    open = open.flatMap((cluster) => (cluster === a ? [joined] : cluster === b ? [] : [cluster]));
  }
  const last = open[0];
  return { tree: last?.cluster ?? null, order: last?.members ?? [] };
}

type Distance = (a: number, b: number) => number;

function meanDistance(left: readonly number[], right: readonly number[], distance: Distance): number {
  const known = left.flatMap((a) => right.map((b) => distance(a, b))).filter((d) => !Number.isNaN(d));
  return known.length ? known.reduce((sum, d) => sum + d, 0) / known.length : 1;
}

type Pair = readonly [left: readonly number[], right: readonly number[]];

function turned(left: readonly number[], right: readonly number[], distance: Distance): Pair {
  const gap = ([a, b]: Pair) => {
    const between = distance(a.at(-1) ?? 0, b[0] ?? 0);
    return Number.isNaN(between) ? 1 : between;
  };
  const ways = [left, left.toReversed()].flatMap((a) => [right, right.toReversed()].map((b): Pair => [a, b]));
  return ways.reduce((best, way) => (gap(way) < gap(best) - 1e-12 ? way : best), [left, right]);
}
