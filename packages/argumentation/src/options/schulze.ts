/**
 * Schulze's method (A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method, 2011), by winning votes. `preferred(a, b)` says how many put option a before option b. An option stands
 * before another where the strongest path of defeats from it to the other is stronger than any way back.
 * Gives for each option how many stand before it: 0 for the winner, for several where they tie. A Condorcet winner, who
 * beats every other one by one, alone has 0.
 */
export function schulzeRanks(size: number, preferred: (a: number, b: number) => number): readonly number[] {
  const all = Array.from({ length: size }, (_, i) => i);
  const path = new Float64Array(size * size);
  const strength = (a: number, b: number) => path[a * size + b] ?? 0;
  for (const a of all)
    for (const b of all) if (preferred(a, b) > preferred(b, a)) path[a * size + b] = preferred(a, b);
  for (const by of all)
    for (const a of all)
      for (const b of all)
        if (a !== b)
          path[a * size + b] = Math.max(strength(a, b), Math.min(strength(a, by), strength(by, b)));
  return all.map((b) => all.filter((a) => strength(a, b) > strength(b, a)).length);
}
