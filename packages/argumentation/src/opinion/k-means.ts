import { createShares } from '../chance/draws.ts';
import type { Point } from './projection.ts';

const starts = 12;
const mostRounds = 100;

/**
 * Divides points into `k` groups around their means (Lloyd), the best of several starts that are spread out (k-means++). The
 * same for the same points. Gives the group of each point, from 0 for the largest; fewer groups where fewer places differ.
 */
export function kMeans(points: readonly Point[], k: number): readonly number[] {
  const draw = createShares();
  let best: { readonly groups: readonly number[]; readonly spread: number } | null = null;
  for (let start = 0; start < starts; start++) {
    const found = settle(points, spreadOut(points, k, draw));
    if (!best || found.spread < best.spread - 1e-12) best = found;
  }
  return bySize(best?.groups ?? []);
}

function settle(points: readonly Point[], from: readonly Point[]) {
  let means = from;
  let groups: readonly number[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const next = points.map((point) => nearest(point, means).group);
    if (next.every((group, i) => group === groups[i])) break;
    groups = next;
    means = means.map((mean, group) => meanOf(points.filter((_, i) => next[i] === group)) ?? mean);
  }
  const spread = points.reduce((sum, point) => sum + nearest(point, means).apart, 0);
  return { groups, spread };
}

/** The first of `k` means at random, each further one rather where none is near. */
function spreadOut(points: readonly Point[], k: number, draw: () => number): readonly Point[] {
  const means: Point[] = [points[Math.floor(draw() * points.length)] ?? [0, 0]];
  while (means.length < k) {
    const far = points.map((point) => nearest(point, means).apart);
    let left = draw() * far.reduce((sum, apart) => sum + apart, 0);
    const found = far.findIndex((apart) => {
      left -= apart;
      return apart > 0 && left <= 0;
    });
    const next = points[found < 0 ? far.findLastIndex((apart) => apart > 0) : found];
    if (!next) break;
    means.push(next);
  }
  return means;
}

function nearest([x, y]: Point, means: readonly Point[]) {
  let found = { group: 0, apart: Number.POSITIVE_INFINITY };
  for (const [group, [mx, my]] of means.entries()) {
    const apart = (x - mx) ** 2 + (y - my) ** 2;
    if (apart < found.apart) found = { group, apart };
  }
  return found;
}

function meanOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = (of: 0 | 1) => points.reduce((total, point) => total + point[of], 0);
  return [sum(0) / points.length, sum(1) / points.length];
}

function bySize(groups: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes].sort(([a, m], [b, n]) => n - m || a - b).map(([group]) => group);
  return groups.map((group) => order.indexOf(group));
}
