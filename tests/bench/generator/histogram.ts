const perDecade = 200;
const least = 0.01; // milliseconds

/** Counts times in logarithmic steps of about 1 %, from 10 us to 100 s. */
export class Histogram {
  readonly #counts = new Float64Array(7 * perDecade + 1);
  #total = 0;
  #max = 0;
  #line = Number.POSITIVE_INFINITY;
  #above = 0;

  add(ms: number): void {
    const step = ms <= least ? 0 : Math.floor(Math.log10(ms / least) * perDecade);
    const at = Math.min(this.#counts.length - 1, step);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
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
    this.#counts.fill(0);
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
    for (const [at, count] of this.#counts.entries()) {
      seen += count;
      if (seen >= wanted && seen > 0) return Math.min(this.#max, least * 10 ** ((at + 1) / perDecade));
    }
    return 0;
  }
}
