import { createShares } from '../chance/draws.ts';
import type { Point } from './projection.ts';

const starts = 8;
const mostRounds = 100;

type Places = { readonly x: Float64Array; readonly y: Float64Array };

/**
 * Divides points into `k` groups around their means (Lloyd), the best of several starts that are spread out (k-means++). The
 * same for the same points. Gives the group of each point, from 0 for the largest; fewer groups where fewer places differ. It pauses
 * between its starts.
 */
export function* kMeans(points: readonly Point[], k: number): Generator<void, readonly number[]> {
  const places = { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
  const draw = createShares();
  let best: { readonly groups: Uint8Array; readonly spread: number } | null = null;
  for (let start = 0; start < starts; start++) {
    const found = settle(places, spreadOut(places, k, draw));
    if (!best || found.spread < best.spread - 1e-12) best = found;
    yield;
  }
  return bySize([...(best?.groups ?? [])]);
}

function settle({ x, y }: Places, means: Places) {
  const groups = new Uint8Array(x.length).fill(255);
  let spread = 0;
  for (let round = 0; round < mostRounds; round++) {
    let moved = 0;
    spread = 0;
    for (let i = 0; i < x.length; i++) {
      const { group, apart } = nearest(x[i] ?? 0, y[i] ?? 0, means);
      if (groups[i] !== group) moved++;
      groups[i] = group;
      spread += apart;
    }
    if (moved === 0) break;
    moveTo(means, { x, y }, groups);
  }
  return { groups, spread };
}

/** Each mean to the middle of its points; one without any stays. */
function moveTo(means: Places, { x, y }: Places, groups: Uint8Array): void {
  for (let group = 0; group < means.x.length; group++) {
    let [sumX, sumY, count] = [0, 0, 0];
    for (let i = 0; i < x.length; i++) {
      if (groups[i] !== group) continue;
      sumX += x[i] ?? 0;
      sumY += y[i] ?? 0;
      count++;
    }
    if (count === 0) continue;
    means.x[group] = sumX / count;
    means.y[group] = sumY / count;
  }
}

/** The first of `k` means at random, each further one rather where none is near. */
function spreadOut({ x, y }: Places, k: number, draw: () => number): Places {
  const chosen = [Math.floor(draw() * x.length)];
  const means = () => ({
    x: Float64Array.from(chosen, (i) => x[i] ?? 0),
    y: Float64Array.from(chosen, (i) => y[i] ?? 0),
  });
  while (chosen.length < k) {
    const from = means();
    const far = x.map((_, i) => nearest(x[i] ?? 0, y[i] ?? 0, from).apart);
    let left = draw() * far.reduce((sum, apart) => sum + apart, 0);
    const found = far.findIndex((apart) => {
      left -= apart;
      return apart > 0 && left <= 0;
    });
    const next = found < 0 ? far.findLastIndex((apart) => apart > 0) : found;
    if (next < 0) break;
    chosen.push(next);
  }
  return means();
}

const found = { group: 0, apart: 0 };

/** Which mean is the nearest, and the square of how far it is: the same object at each call. */
function nearest(x: number, y: number, means: Places): Readonly<typeof found> {
  found.apart = Number.POSITIVE_INFINITY;
  for (let group = 0; group < means.x.length; group++) {
    const apart = (x - (means.x[group] ?? 0)) ** 2 + (y - (means.y[group] ?? 0)) ** 2;
    if (apart < found.apart) {
      found.group = group;
      found.apart = apart;
    }
  }
  return found;
}

function bySize(groups: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes].sort(([a, m], [b, n]) => n - m || a - b).map(([group]) => group);
  return groups.map((group) => order.indexOf(group));
}
