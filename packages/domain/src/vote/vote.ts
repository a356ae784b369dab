import * as v from 'valibot';
import type { Debate } from '../debate/debate.ts';
import { idSchema } from '../identity/identity.ts';
import { momentSchema } from '../time/time.ts';

export const choices = ['agree', 'disagree', 'pass'] as const;

const voteEntries = {
  claim: idSchema,
  choice: v.picklist(choices, `A vote is one of ${choices.join(', ')}.`),
  /** How much the claim matters where it stands, 0 (not at all) to 4 (it decides); null until somebody says. */
  impact: v.nullable(
    v.pipe(v.number(), v.integer(), v.minValue(0, 'Impact is 0 to 4.'), v.maxValue(4, 'Impact is 0 to 4.')),
  ),
};

/** A participant's own vote on a claim. A changed vote is a further record; the latest of each person counts. */
export const voteSchema = v.strictObject({ ...voteEntries, by: idSchema, at: momentSchema });
export type Vote = v.InferOutput<typeof voteSchema>;
export const newVoteSchema = v.strictObject(voteEntries);
export type NewVote = v.InferOutput<typeof newVoteSchema>;

/**
 * Whether somebody may see how others voted on a claim. Where votes are hidden until one has voted, whoever has voted on
 * that claim may; nobody else, whatever their role, until the debate is closed.
 */
export const seesVotes = ({ votes, phase }: Pick<Debate, 'votes' | 'phase'>, hasVoted: boolean): boolean =>
  votes === 'open' || phase === 'close' || hasVoted;

/** How a claim's votes stand: counts of the latest vote of each person, and the mean impact of those who gave one. */
export type Tally = {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly impact: number | null;
};

/** Whether those who took a side are divided: four at least, of whom two in five or more stand against the others. */
export const isDivided = ({ agree, disagree }: Pick<Tally, 'agree' | 'disagree'>): boolean =>
  agree + disagree >= 4 && 5 * Math.min(agree, disagree) >= 2 * (agree + disagree);

/** Counts the latest vote of each person, claim by claim. Votes of one person are in the order they were cast. */
export function tallies(votes: Iterable<Vote>): ReadonlyMap<string, Tally> {
  const latest = new Map<string, Vote>();
  for (const vote of votes) {
    const key = `${vote.claim}/${vote.by}`;
    const other = latest.get(key);
    if (!other || other.at <= vote.at) latest.set(key, vote);
  }
  const sums = new Map<
    string,
    { agree: number; disagree: number; pass: number; impacts: number; voters: number }
  >();
  for (const { claim, choice, impact } of latest.values()) {
    const sum = sums.get(claim) ?? { agree: 0, disagree: 0, pass: 0, impacts: 0, voters: 0 };
    sum[choice]++;
    if (impact !== null) {
      sum.impacts += impact;
      sum.voters++;
    }
    sums.set(claim, sum);
  }
  return new Map(
    [...sums].map(([claim, { agree, disagree, pass, impacts, voters }]) => [
      claim,
      { agree, disagree, pass, impact: voters ? impacts / voters : null },
    ]),
  );
}
