import type { Credibility, SourceId } from '@proviso/domain/evidence';
import type { Tally } from '@proviso/domain/vote';

/** Votes never carry a base score beyond these: no show of hands makes a claim true. */
const lowest = 0.05;
const highest = 0.95;

/** What stands before anybody has voted or argued. */
export const undecided = 0.5;

/**
 * The base score of a claim from its votes: (A + 1) / (A + D + 2) over A agreeing and D disagreeing, kept within
 * [.05, .95]; passes do not count, and with no vote it is .5. Stances of stakeholders never enter it.
 */
export function baseScore(tally: Pick<Tally, 'agree' | 'disagree'> | undefined): number {
  if (!tally) return undecided;
  const { agree, disagree } = tally;
  return Math.min(highest, Math.max(lowest, (agree + 1) / (agree + disagree + 2)));
}

/**
 * The score in [0,1] of each source that anybody has assessed: a tenth of the median of the latest score of each
 * person, so that one extreme assessor does not carry it. Assessments of the same moment: the later in the list counts.
 */
export function sourceScores(assessments: Iterable<Credibility>): ReadonlyMap<SourceId, number> {
  const latest = new Map<SourceId, Map<string, Credibility>>();
  for (const assessment of assessments) {
    const byPerson = latest.get(assessment.source) ?? new Map<string, Credibility>();
    const other = byPerson.get(assessment.by);
    if (!other || other.at <= assessment.at) byPerson.set(assessment.by, assessment);
    latest.set(assessment.source, byPerson);
  }
  return new Map(
    [...latest].map(([source, byPerson]) => [
      source,
      median([...byPerson.values()].map(({ score }) => score)) / 10,
    ]),
  );
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] ?? Number.NaN;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] ?? Number.NaN) + upper) / 2;
}
