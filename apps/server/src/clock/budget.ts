import type { Clock } from './clock.ts';

/** So much a second of something, and so much of it at once when nothing was taken for a while. */
export class Budget {
  readonly #perSecond: number;
  readonly #atOnce: number;
  readonly #clock: Clock;
  #left: number;
  #at: number;

  constructor({ perSecond, atOnce }: { perSecond: number; atOnce: number }, clock: Clock) {
    this.#perSecond = perSecond;
    this.#atOnce = atOnce;
    this.#clock = clock;
    this.#left = atOnce;
    this.#at = clock.elapsed();
  }

  /** How much there is now; below 0 where more was taken. */
  get left(): number {
    const now = this.#clock.elapsed();
    const earned = ((now - this.#at) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#atOnce, this.#left + earned);
    this.#at = now;
    return this.#left;
  }

  /** Takes some, though it be more than is left; gives how many milliseconds to wait until nothing is owed. */
  take(amount: number): number {
    this.#left = this.left - amount;
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / this.#perSecond) * 1000);
  }
}
