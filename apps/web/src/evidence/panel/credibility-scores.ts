import type { Credibility } from '@proviso/domain/evidence';

/** The latest assessment of each person, as figures from 0 to 10. */
export type Spread = {
  readonly scores: readonly number[];
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** What kind of source they take it for, the most frequent first. */
  readonly kinds: readonly Credibility['kind'][];
};

/** Null where nobody has assessed the source. */
export function spreadOf(assessments: readonly Credibility[]): Spread | null {
  const latest = new Map<string, Credibility>();
  for (const assessment of assessments) {
    const other = latest.get(assessment.by);
    if (!other || other.at <= assessment.at) latest.set(assessment.by, assessment);
  }
  const scores = [...latest.values()].map(({ score }) => score).sort((a, b) => a - b);
  const middle = scores.length >> 1;
  const upper = scores[middle];
  const least = scores[0];
  const most = scores.at(-1);
  if (upper === undefined || least === undefined || most === undefined) return null;
  const counts = new Map<Credibility['kind'], number>();
  for (const { kind } of latest.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    scores,
    median: scores.length % 2 === 1 ? upper : ((scores[middle - 1] ?? upper) + upper) / 2,
    least,
    most,
    kinds: [...counts].sort((a, b) => b[1] - a[1]).map(([kind]) => kind),
  };
}
