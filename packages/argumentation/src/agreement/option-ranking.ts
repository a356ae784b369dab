// Which of some options a number of voters would put first: by pairs, and by grades. Both count every voter alike and
// leave out whoever's grade of an option is not known, where that option is concerned.

/** A voter's grade of each option, the higher the better; null where it is not known. */
export type Ballot = readonly (number | null)[];

/** Options by index, best first; those that nothing tells apart stand together. */
export type Ranking = readonly (readonly number[])[];

export type PairRanking = {
  readonly ranking: Ranking;
  /** The option that more voters put before each other one than behind it; null where there is none. */
  readonly winner: number | null;
};

/**
 * Ranks options by pairs after Schulze ("A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", 2011), a path being as strong as its weakest majority is large (winning votes). Where
 * one option beats each other one it comes first; where majorities go in a circle the strongest paths decide.
 */
export function rankByPairs(options: number, ballots: readonly Ballot[]): PairRanking {
  const all = Array.from({ length: options }, (_, i) => i);
  const prefer = (a: number, b: number) =>
    ballots.filter((ballot) => isAbove(ballot[a] ?? null, ballot[b] ?? null)).length;
  const votes = all.map((a) => all.map((b) => (a === b ? 0 : prefer(a, b))));
  const at = (table: readonly (readonly number[])[], a: number, b: number) => table[a]?.[b] ?? 0;
  const beats = (a: number, b: number) => at(votes, a, b) > at(votes, b, a);
  const path = all.map((a) => all.map((b) => (beats(a, b) ? at(votes, a, b) : 0)));
  for (const via of all)
    for (const from of all)
      for (const to of all) {
        const row = path[from];
        if (row && from !== to && from !== via && to !== via)
          row[to] = Math.max(at(path, from, to), Math.min(at(path, from, via), at(path, via, to)));
      }
  // Schulze's relation is transitive: how many options one loses to says where it stands.
  const losses = all.map((a) => all.filter((b) => at(path, b, a) > at(path, a, b)).length);
  const winner = all.find((a) => all.every((b) => a === b || beats(a, b)));
  return { ranking: together(all, (a, b) => (losses[a] ?? 0) - (losses[b] ?? 0)), winner: winner ?? null };
}

const isAbove = (a: number | null, b: number | null) => a !== null && b !== null && a > b;

/** What voters make of one option: the grade in the middle, and the shares of them, 0 to 1, that go higher and lower. */
export type Judgment = { readonly grade: number; readonly above: number; readonly below: number };

export type GradeRanking = {
  readonly ranking: Ranking;
  /** Of each option; null where nobody's grade is known. */
  readonly judgments: readonly (Judgment | null)[];
};

/**
 * Ranks options by majority judgment (Balinski and Laraki, "Majority Judgment", 2011): by the grade in the middle, of two
 * middle ones the lower, and where that is the same by the majority gauge: whether more voters go higher than lower, and how
 * many. Options that nobody has graded come last.
 */
export function rankByGrades(options: number, ballots: readonly Ballot[]): GradeRanking {
  const all = Array.from({ length: options }, (_, i) => i);
  const judgments = all.map((option) => judge(ballots.flatMap((ballot) => ballot[option] ?? [])));
  const compare = (a: number, b: number) => compareJudgments(judgments[a] ?? null, judgments[b] ?? null);
  return { ranking: together(all, compare), judgments };
}

function judge(grades: readonly number[]): Judgment | null {
  const sorted = [...grades].sort((a, b) => a - b);
  const grade = sorted[(sorted.length - 1) >> 1];
  if (grade === undefined) return null;
  const share = (of: (other: number) => boolean) => sorted.filter(of).length / sorted.length;
  return { grade, above: share((other) => other > grade), below: share((other) => other < grade) };
}

/** Below 0 where the first is better. */
function compareJudgments(a: Judgment | null, b: Judgment | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (a.grade !== b.grade) return b.grade - a.grade;
  return gauge(b) - gauge(a);
}

/** Where more go higher, the share of them; else how many go lower, as a loss. */
const gauge = ({ above, below }: Judgment) => (above > below ? above : -below);

/** Sorts, and puts what compares as equal together. */
function together(options: readonly number[], compare: (a: number, b: number) => number): Ranking {
  const ranking: number[][] = [];
  for (const option of [...options].sort((a, b) => compare(a, b) || a - b)) {
    const last = ranking.at(-1);
    if (last?.[0] !== undefined && compare(last[0], option) === 0) last.push(option);
    else ranking.push([option]);
  }
  return ranking;
}
