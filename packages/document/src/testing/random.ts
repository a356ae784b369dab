/** A seeded source of chance (mulberry32), so that a failure can be played again. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  /** Whether something that happens this often (0 to 1) happens now. */
  chance(share: number): boolean;
  /** One of them; throws where there is none. */
  pick<T>(list: readonly T[]): T;
  word(longest: number): string;
};

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick(list) {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('Nothing to pick from.');
      return found;
    },
    word: (longest) =>
      Array.from({ length: 1 + below(longest) }, () => 'abcdefgh ijklmnop\u{1f600}é'.charAt(below(20))).join(
        '',
      ),
  };
}
