/** How far apart two values are: any two that differ alike, by rank, or by the square of their distance. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval';

export type Reliability = {
  /** 1: all coders agree; 0: no more than by chance. NaN where nothing can be paired, or nobody ever says anything else. */
  readonly alpha: number;
  /** The units that two coders or more have valued, and all their values: what the figure rests on. */
  readonly units: number;
  readonly values: number;
};

/**
 * Krippendorff's alpha (Content Analysis, 2004): 1 - (n - 1) sum o_ce d^2 / sum n_c n_e d^2. Takes for each unit the values
 * its coders gave, in whatever order; who missed a unit is left out of it.
 */
export function krippendorffAlpha(units: Iterable<readonly number[]>, metric: AlphaMetric): Reliability {
  const paired = [...units].filter((values) => values.length > 1);
  const counts = new Map<number, number>();
  for (const values of paired) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const distance = squaredDistance(counts, metric);
  let observed = 0;
  for (const values of paired)
    for (const [i, a] of values.entries())
      for (const b of values.slice(i + 1)) observed += (2 * distance(a, b)) / (values.length - 1);
  let expected = 0;
  for (const [a, n] of counts) for (const [b, m] of counts) expected += n * m * distance(a, b);
  return {
    alpha: expected === 0 ? Number.NaN : 1 - ((total - 1) * observed) / expected,
    units: paired.length,
    values: total,
  };
}

function squaredDistance(
  counts: ReadonlyMap<number, number>,
  metric: AlphaMetric,
): (a: number, b: number) => number {
  if (metric === 'nominal') return (a, b) => (a === b ? 0 : 1);
  if (metric === 'interval') return (a, b) => (a - b) ** 2;
  // By rank: how many values lie from the one to the other, the two ends counting half.
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    ranks.set(value, below + count / 2);
    below += count;
  }
  return (a, b) => ((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)) ** 2;
}
