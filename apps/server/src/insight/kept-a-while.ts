type Kept<T> = {
  readonly version: string;
  readonly at: number;
  readonly value: Promise<T>;
  askedAt: number;
};

/** What nobody has asked for in so many ms goes, and of more than so many those asked for longest ago. */
const forgotten = { after: 60_000, beyond: 30 };

/**
 * What takes long to work out, worked out once for all who ask for it together: not again while its version is the same, nor,
 * where everything changes all the time, before it is `oldest` ms old. What fails is not kept.
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
    const isGood = known !== undefined && (known.version === version || now - known.at < oldest);
    const kept = isGood ? known : { version, at: now, value: make(), askedAt: now };
    kept.askedAt = now;
    // Behind all others, so that those asked for longest ago stand first.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (!isGood)
      kept.value.catch(() => {
        if (this.#kept.get(key) === kept) this.#kept.delete(key);
      });
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
