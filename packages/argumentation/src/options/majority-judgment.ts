/** What a majority makes of an option: the median grade, and the shares that judge it better and worse than that. */
export type MajorityGauge = {
  /** The place of the median grade, 0 the best; of an even number the worse of the two in the middle. */
  readonly grade: number;
  readonly better: number;
  readonly worse: number;
};

/**
 * The majority-gauge (Balinski and Laraki, Majority Judgment, 2010) of the grades an option got: how many gave each, the
 * best grade first. Null where nobody judged it.
 */
export function majorityGauge(counts: readonly number[]): MajorityGauge | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let passed = 0;
  for (const [grade, count] of counts.entries()) {
    // A majority grants at least this grade, and no better one: more than half must stand at or before it.
    if (2 * (passed + count) > total)
      return { grade, better: passed / total, worse: (total - passed - count) / total };
    passed += count;
  }
  throw new Error('Counts are not negative, so that somewhere more than half have been passed.');
}

/**
 * Below 0 where a majority holds the first in higher regard: by the median grade, then by whether more judge it better or
 * worse than that, then by how many. 0 where they tie. By shares, so that options with more or fewer judges compare.
 */
export function compareGauges(a: MajorityGauge, b: MajorityGauge): number {
  const rises = ({ better, worse }: MajorityGauge) => better > worse;
  if (a.grade !== b.grade) return a.grade - b.grade;
  if (rises(a) !== rises(b)) return rises(a) ? -1 : 1;
  const [more, fewer] = [b.better - a.better, a.worse - b.worse];
  return rises(a) ? more || fewer : fewer || more;
}
