/** Above this a difference of proportions is no chance, nine times in ten. */
export const significant = 1.2816;

/** One proportion against a half: z of `successes` in `trials`, one of each added as Polis does. */
export const proportionZ = (successes: number, trials: number): number =>
  2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);

type Counted = { readonly successes: number; readonly trials: number };

/** Two proportions against each other: z, with one added to all four counts; 0 where all of both succeed. */
export function twoProportionsZ(one: Counted, other: Counted): number {
  const [s1, n1] = [one.successes + 1, one.trials + 1];
  const [s2, n2] = [other.successes + 1, other.trials + 1];
  const together = (s1 + s2) / (n1 + n2);
  if (together === 1) return 0;
  return (s1 / n1 - s2 / n2) / Math.sqrt(together * (1 - together) * (1 / n1 + 1 / n2));
}

/** A proportion that few trials leave near a half: (successes + 1) / (trials + 2). */
export const smoothed = (successes: number, trials: number): number => (successes + 1) / (trials + 2);
