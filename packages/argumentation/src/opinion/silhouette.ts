import type { Point } from './projection.ts';

/** Beyond so many points the figure is of as many of them, evenly picked: it takes the distance of each two. */
const most = 2_000;

/**
 * How well points lie in their groups (Rousseeuw 1987): the mean of (b - a) / max(a, b), where a is the mean distance to one's own
 * group and b that to the nearest other. In [-1,1]; 0 counts for whoever is alone in a group, and for a single group. It
 * pauses between the points.
 */
export function* silhouette(points: readonly Point[], groups: readonly number[]): Generator<void, number> {
  const every = Math.max(1, Math.ceil(points.length / most));
  const picked = points.flatMap((point, i) => (i % every === 0 ? [{ point, group: groups[i] ?? 0 }] : []));
  const count = Math.max(...picked.map(({ group }) => group)) + 1;
  if (picked.length === 0 || count < 2) return 0;
  let sum = 0;
  for (const mine of picked) {
    yield;
    const apart = new Float64Array(count);
    const members = new Uint32Array(count);
    for (const other of picked) {
      if (other === mine) continue;
      const { group } = other;
      apart[group] =
        (apart[group] ?? 0) + Math.hypot(mine.point[0] - other.point[0], mine.point[1] - other.point[1]);
      members[group] = (members[group] ?? 0) + 1;
    }
    if (!members[mine.group]) continue;
    const mean = (group: number) => (apart[group] ?? 0) / (members[group] ?? 1);
    const own = mean(mine.group);
    let other = Number.POSITIVE_INFINITY;
    for (let group = 0; group < count; group++)
      if (group !== mine.group && members[group]) other = Math.min(other, mean(group));
    if (Number.isFinite(other) && Math.max(own, other) > 0) sum += (other - own) / Math.max(own, other);
  }
  return sum / picked.length;
}
