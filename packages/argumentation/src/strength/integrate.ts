const step = 0.1;
/** The limit is reached where no strength would move by more than this. */
const tolerance = 1e-13;
const mostSteps = 20_000;

/**
 * Integrates dx/dt = f(x) - x from `start` by the classical fourth-order Runge-Kutta method until x stands still.
 * `f` writes f(from) into its second argument. `settled` is false where x still moves after 20,000 steps of 0.1.
 */
export function integrate(
  start: Float64Array,
  f: (from: Float64Array, into: Float64Array) => void,
): { readonly state: Float64Array; readonly settled: boolean } {
  const size = start.length;
  const state = start.slice();
  const probe = new Float64Array(size);
  const value = new Float64Array(size);
  const sum = new Float64Array(size);

  /** Adds the slope at `at` to the sum, `weight` times, and sets the probe `ahead` of the state along it. */
  const slope = (at: Float64Array, weight: number, ahead: number): number => {
    f(at, value);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      const k = (value[i] ?? 0) - (at[i] ?? 0);
      largest = Math.max(largest, Math.abs(k));
      sum[i] = (sum[i] ?? 0) + weight * k;
      probe[i] = (state[i] ?? 0) + ahead * k;
    }
    return largest;
  };

  for (let steps = 0; steps < mostSteps; steps++) {
    sum.fill(0);
    if (slope(state, 1, step / 2) < tolerance) return { state, settled: true };
    slope(probe, 2, step / 2);
    slope(probe, 2, step);
    slope(probe, 1, 0);
    for (let i = 0; i < size; i++) state[i] = (state[i] ?? 0) + (step / 6) * (sum[i] ?? 0);
  }
  return { state, settled: false };
}
