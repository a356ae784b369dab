import type { Credibility, SourceId } from '@proviso/domain/evidence';
import { spreadOf } from './panel/credibility-scores.ts';

/** How a source was assessed: every assessment of it, and the median of each person's latest score (0 to 10). */
export type Rating = {
  readonly assessments: readonly Credibility[];
  readonly median: number;
};

/** The rating of each source that anybody has assessed. */
export function ratings(all: readonly Credibility[]): ReadonlyMap<SourceId, Rating> {
  const bySource = new Map<SourceId, Credibility[]>();
  for (const one of all) {
    const found = bySource.get(one.source);
    if (found) found.push(one);
    else bySource.set(one.source, [one]);
  }
  return new Map(
    [...bySource].flatMap(([source, assessments]) => {
      const spread = spreadOf(assessments);
      return spread ? [[source, { assessments, median: spread.median }] as const] : [];
    }),
  );
}
