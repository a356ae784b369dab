import type { NewVote } from '@proviso/domain/vote';

/** By keyboard a letter answers whether a claim is true, and a figure how much it matters: wherever one votes. */
export const voteKeys = (
  choose: (choice: NewVote['choice']) => void,
  weigh: (impact: number) => void,
): Readonly<Record<string, () => void>> => ({
  a: () => choose('agree'),
  d: () => choose('disagree'),
  p: () => choose('pass'),
  0: () => weigh(0),
  1: () => weigh(1),
  2: () => weigh(2),
  3: () => weigh(3),
  4: () => weigh(4),
});
