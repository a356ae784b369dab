/** Milliseconds of a step and how many there are: 10 us up to a second, then 10 ms up to a hundred. */
const fine = { step: 0.01, steps: 100_000 };
const coarse = { step: 10, steps: 10_000 };

/**
 * Counts times. 200 readers of 40,000 letters a second are 8 million times a second, on the cores that the server needs: so
 * a time costs a multiplication and a few additions.
 */
export class Histogram {
  readonly #fine = new Float64Array(fine.steps);
  readonly #coarse = new Float64Array(coarse.steps);
  #total = 0;
  #max = 0;
  #line = Number.POSITIVE_INFINITY;
  #above = 0;

  add(ms: number): void {
    const step = Math.max(0, Math.floor(ms * 100));
    if (step < fine.steps) this.#fine[step] = (this.#fine[step] ?? 0) + 1;
    else {
      const at = Math.min(coarse.steps - 1, Math.floor(ms / coarse.step));
      this.#coarse[at] = (this.#coarse[at] ?? 0) + 1;
    }
    this.#total += 1;
    if (ms > this.#max) this.#max = ms;
    if (ms > this.#line) this.#above += 1;
  }

  /** From now on counts how many times lie above so many milliseconds. */
  draw(line: number): void {
    this.#line = line;
    this.#above = 0;
  }
  get above(): number {
    return this.#above;
  }

  clear(): void {
    this.#fine.fill(0);
    this.#coarse.fill(0);
    this.#total = 0;
    this.#max = 0;
    this.#above = 0;
  }

  get max(): number {
    return this.#max;
  }

  /** The time that a share of all stays within, in ms; 0 where nothing was counted. */
  quantile(share: number): number {
    const wanted = share * this.#total;
    let seen = 0;
    for (const [counts, step] of [
      [this.#fine, fine.step],
      [this.#coarse, coarse.step],
    ] as const)
      for (const [at, count] of counts.entries()) {
        seen += count;
        if (seen >= wanted && seen > 0) return Math.min(this.#max, (at + 1) * step);
      }
    return 0;
  }
}
