type Kept<T> = {
  readonly version: string;
  readonly at: number;
  readonly value: Promise<T>;
  askedAt: number;
  /** How long it took to work out, ms; 0 until that is known. */
  took: number;
};

/** What took longer than `from` ms is not worked out anew before so many times as long have passed: never more than a twentieth of a core. */
const rest = { from: 50, times: 20 };

/** What nobody has asked for in so many ms goes, and of more than so many those asked for longest ago. */
const forgotten = { after: 60_000, beyond: 30 };

const restAfter = (took: number) => (took < rest.from ? 0 : rest.times * took);

/**
 * What takes long to work out, worked out once for all who ask for it together: not again while its version is the same, nor,
 * where everything changes all the time, before it is `oldest` ms old, or 20 times as old as it took where that was long. What
 * fails is not kept.
 */
export class KeptAWhile<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get(
    key: string,
    { version, oldest }: { readonly version: string; readonly oldest: number },
    make: () => Promise<T>,
  ): Promise<T> {
    const now = this.#now();
    const known = this.#kept.get(key);
    const isGood =
      known !== undefined &&
      (known.version === version || now - known.at < Math.max(oldest, restAfter(known.took)));
    const kept = isGood ? known : { version, at: now, value: make(), askedAt: now, took: 0 };
    kept.askedAt = now;
    // Behind all others, so that those asked for longest ago stand first.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (!isGood)
      kept.value.then(
        () => {
          kept.took = this.#now() - kept.at;
        },
        () => {
          if (this.#kept.get(key) === kept) this.#kept.delete(key);
        },
      );
    this.#forget(now);
    return kept.value;
  }

  #forget(now: number): void {
    for (const [key, { askedAt }] of this.#kept) {
      if (this.#kept.size <= forgotten.beyond && now - askedAt < forgotten.after) return;
      this.#kept.delete(key);
    }
  }
}
