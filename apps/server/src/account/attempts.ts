/** Counts failures by key within a window of time, in this process. */
export type Attempts = {
  /** Seconds until the key may try again; 0 where it may now. */
  wait(key: string): number;
  failed(key: string): void;
  succeeded(key: string): void;
};

/**
 * At most `most` failures of a key in `windowMs`. `now` gives milliseconds. Remembers at most `capacity` keys and then drops
 * the oldest, so that it cannot be made to eat the memory.
 */
export function countAttempts({
  most,
  windowMs,
  now = Date.now,
  capacity = 50_000,
}: {
  readonly most: number;
  readonly windowMs: number;
  readonly now?: () => number;
  readonly capacity?: number;
}): Attempts {
  const failures = new Map<string, { count: number; readonly until: number }>();
  const live = (key: string) => {
    const found = failures.get(key);
    if (found && found.until <= now()) failures.delete(key);
    return failures.get(key);
  };
  return {
    wait(key) {
      const found = live(key);
      return found && found.count >= most ? Math.ceil((found.until - now()) / 1000) : 0;
    },
    failed(key) {
      const found = live(key);
      if (found) found.count += 1;
      else failures.set(key, { count: 1, until: now() + windowMs });
      const [oldest] = failures.keys();
      if (failures.size > capacity && oldest !== undefined) failures.delete(oldest);
    },
    succeeded(key) {
      failures.delete(key);
    },
  };
}
