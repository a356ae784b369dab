import type { Credibility, SourceId } from '@proviso/domain/evidence';
import { by } from '@proviso/domain/order';

/** How a source was assessed: the latest word of each person, and the middle of their scores (0 to 10). */
export type Rating = {
  readonly assessments: readonly Credibility[];
  readonly median: number;
};

/** The rating of each source that anybody has assessed. */
export function ratings(all: readonly Credibility[]): ReadonlyMap<SourceId, Rating> {
  const latest = new Map<string, Credibility>();
  for (const one of [...all].sort(
    by(
      (entry) => entry.at,
      (entry) => entry.id,
    ),
  ))
    latest.set(`${one.source}/${one.by}`, one);
  const bySource = new Map<SourceId, Credibility[]>();
  for (const one of latest.values()) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  return new Map(
    [...bySource].map(([source, assessments]) => [
      source,
      { assessments, median: median(assessments.map(({ score }) => score)) },
    ]),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
