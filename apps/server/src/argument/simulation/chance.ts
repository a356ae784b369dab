/** A seeded source of chance (mulberry32), so that a run can be played again. */
export type Chance = {
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  /** A number of milliseconds, mostly near the lower bound. */
  wait(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  bytes(length: number): Uint8Array;
};

export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    wait: (least, most) => least + (most - least) * next() ** 3,
    chance: (share) => next() < share,
    pick(list) {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('Nothing to pick from.');
      return found;
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}
