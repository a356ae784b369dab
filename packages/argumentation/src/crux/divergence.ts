import type { Tally } from '@proviso/domain/vote';

/** How people stand to a claim, as far as is known. */
export type Opinion = {
  readonly votes: Pick<Tally, 'agree' | 'disagree'>;
  /** The same of each party's delegates, where any voted. */
  readonly delegations: readonly {
    readonly party: string;
    readonly agree: number;
    readonly disagree: number;
  }[];
  /** Where the stakeholders stand whose stances rest on the claim: -2 (red line) to 2 (support). */
  readonly stances: readonly number[];
};

/**
 * How far people diverge on a claim, in [0,1]; the widest of three: votes, 2 min(A, D) / (A + D + 2), which a handful of them do not
 * bring near 1; delegations, the widest difference between two parties' mean votes, halved; and the stances that rest on
 * it, the widest difference of positions, by 4. 0 also where nobody has said anything.
 */
export function divergence({ votes: { agree, disagree }, delegations, stances }: Opinion): number {
  const means = delegations
    .filter(({ agree, disagree }) => agree + disagree > 0)
    .map((votes) => (votes.agree - votes.disagree) / (votes.agree + votes.disagree));
  return Math.max(
    (2 * Math.min(agree, disagree)) / (agree + disagree + 2),
    range(means) / 2,
    range(stances) / 4,
  );
}

const range = (values: readonly number[]) =>
  values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
