import {
  type Ballot,
  type Judgment,
  type Ranking,
  rankByGrades,
  rankByPairs,
} from '../agreement/option-ranking.ts';
import { positionScore } from '../agreement/position-agreement.ts';
import type { Deal, Matter, Option } from './deal.ts';

/** Which options of one matter the parties would put first, all else aside. Options and parties by index. */
export type OptionsRanked = {
  /** Options on which a party whose consent is needed has a red line, and which parties: they are ranked no further. */
  readonly vetoed: readonly { readonly option: number; readonly parties: readonly number[] }[];
  readonly byPairs: Ranking;
  /** The option that beats each other one by pairs; null where there is none. */
  readonly winner: number | null;
  readonly byGrades: Ranking;
  /** Of each option; null where it is vetoed or nobody is known to have a position on it. */
  readonly judgments: readonly (Judgment | null)[];
};

/**
 * Vetoes first, then what is left by pairs (Schulze) and by grades (majority judgment). Every party counts as one, however
 * much the matter means to it. Its grade of an option is its position's score, the worst where the draft splits the matter;
 * of leaving it out neutral, as everywhere in a deal; none where any of it is not known.
 */
export function rankOptions({ parties }: Deal, { options }: Matter): OptionsRanked {
  const vetoed = options.flatMap(({ standings }, option) => {
    const against = standings.flatMap((own, party) =>
      parties[party]?.consentNeeded && own.some(({ stance }) => stance?.position === 'red-line')
        ? [party]
        : [],
    );
    return against.length > 0 ? [{ option, parties: against }] : [];
  });
  const left = options.map((_, i) => i).filter((i) => !vetoed.some(({ option }) => option === i));
  const ballots = parties.map((_, party): Ballot => left.map((i) => gradeOf(options[i], party)));
  const { ranking, winner } = rankByPairs(left.length, ballots);
  const graded = rankByGrades(left.length, ballots);
  const named = (groups: Ranking) => groups.map((group) => group.map((i) => left[i] ?? i));
  return {
    vetoed,
    byPairs: named(ranking),
    winner: winner === null ? null : (left[winner] ?? null),
    byGrades: named(graded.ranking),
    judgments: options.map((_, i) => graded.judgments[left.indexOf(i)] ?? null),
  };
}

function gradeOf(option: Option | undefined, party: number): number | null {
  if (option === undefined) return null;
  if (option.draft === null) return positionScore.neutral;
  const positions = (option.standings[party] ?? []).map(({ stance }) => stance?.position ?? null);
  const scores = positions.flatMap((position) => (position === null ? [] : positionScore[position]));
  return positions.length === 0 || scores.length < positions.length ? null : Math.min(...scores);
}
