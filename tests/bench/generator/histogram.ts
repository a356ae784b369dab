const perDecade = 200;
const least = 0.01; // milliseconds

/** Counts times in logarithmic steps of about 1 %, from 10 us to 100 s. */
export class Histogram {
  readonly #counts = new Float64Array(7 * perDecade + 1);
  #total = 0;
  #max = 0;

  add(ms: number, times = 1): void {
    const step = ms <= least ? 0 : Math.floor(Math.log10(ms / least) * perDecade);
    const at = Math.min(this.#counts.length - 1, step);
    this.#counts[at] = (this.#counts[at] ?? 0) + times;
    this.#total += times;
    if (ms > this.#max) this.#max = ms;
  }

  clear(): void {
    this.#counts.fill(0);
    this.#total = 0;
    this.#max = 0;
  }

  get total(): number {
    return this.#total;
  }
  get max(): number {
    return this.#max;
  }

  /** The time that a share of all stays within, in ms; 0 where nothing was counted. */
  quantile(share: number): number {
    const wanted = share * this.#total;
    let seen = 0;
    for (const [at, count] of this.#counts.entries()) {
      seen += count;
      if (seen >= wanted && seen > 0) return Math.min(this.#max, least * 10 ** ((at + 1) / perDecade));
    }
    return 0;
  }
}
