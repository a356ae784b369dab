/** One line of the table: what was measured, and what we want of it. */
export type Figure = {
  readonly says: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be, or with `isMoreBetter` the least; null where there is no goal. */
  readonly goal: number | null;
  readonly isMoreBetter?: boolean;
};

export const isReached = ({ value, goal, isMoreBetter }: Figure): boolean =>
  goal === null || (isMoreBetter ? value >= goal : value <= goal);

/** The value below which the share `q` (0 to 1) of the times lies; NaN without any. */
export function quantile(times: readonly number[], q: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

const shown = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0));

/** The figures as a table in Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const goal =
      figure.goal === null ? '' : `${figure.isMoreBetter ? '≥' : '≤'} ${figure.goal} ${figure.unit}`;
    return `| ${figure.says} | ${shown(figure.value)} ${figure.unit} | ${goal} | ${figure.goal === null ? '' : isReached(figure) ? 'yes' : 'no'} |`;
  });
  return ['| | measured | goal | reached |', '|---|--:|--:|---|', ...rows].join('\n');
}
