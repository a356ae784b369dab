import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import { inconsistencies, type VotingStep, votingSteps } from '@proviso/domain/guided-voting';
import type { NewVote } from '@proviso/domain/vote';
import { useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, untrack } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { castVote } from './cast-vote.ts';

/** In capitals, so that it is no claim's id. */
const end = 'END';

/**
 * A walk through the claims of an argument, to vote on each. Where one is stands in the address; it begins at the first
 * claim without a vote of one's own. A vote is cast when it is chosen; going on waits for nothing.
 */
export function createGuidedVoting(argument: () => ArgumentId) {
  const debate = useDebate();
  const client = useQueryClient();
  const [query, setQuery] = useSearchParams();
  const claims = useQuery(() => queries.claims(debate.id()));
  const votes = useQuery(() => queries.votes(debate.id()));
  const here = createMemo(() =>
    claims.isSuccess ? claims.data.filter((one) => one.argument === argument()) : [],
  );
  const steps = createMemo((): readonly VotingStep<Claim>[] => votingSteps(here()));
  /** What was chosen here and is on its way: it counts at once. */
  const [chosen, setChosen] = createSignal<ReadonlyMap<string, NewVote>>(new Map());
  const mine = createMemo(
    (): ReadonlyMap<string, NewVote> =>
      new Map([
        ...(votes.isSuccess ? votes.data.mine : []).map((vote) => [vote.claim, vote] as const),
        ...chosen(),
      ]),
  );
  const isReady = () => claims.isSuccess && votes.isSuccess;
  const firstLeft = () => steps().findIndex(({ claim }) => !mine().has(claim.id));
  /** Where one is: the number of a step, or that of all steps at the end. */
  const at = createMemo(() => {
    if (query.claim === end) return steps().length;
    const named = steps().findIndex(({ claim }) => claim.id === query.claim);
    if (named >= 0) return named;
    const left = untrack(firstLeft);
    return left < 0 ? steps().length : left;
  });
  const go = (to: number) =>
    setQuery({ claim: steps()[Math.max(0, to)]?.claim.id ?? end }, { replace: true, scroll: true });
  // The place is kept from the start: voting on the first claim that is left must not move one on.
  createEffect(() => {
    if (isReady() && query.claim === undefined && steps().length > 0) go(at());
  });
  // One after the other: of two quick choices the later one has to count.
  let casting: Promise<unknown> = Promise.resolve();
  const [pending, setPending] = createSignal(0);
  const [cast, setCast] = createSignal(0);
  const contradictions = createMemo(() => inconsistencies(here(), mine()));
  return {
    isReady,
    broken: () => [claims, votes].find(({ isError }) => isError),
    steps,
    at,
    step: () => steps()[at()],
    go,
    textOf: (id: string) => here().find((one) => one.id === id)?.text,
    myVote: (claim: string) => mine().get(claim),
    votedCount: () => steps().filter(({ claim }) => mine().has(claim.id)).length,
    firstLeft,
    contradictions,
    /** Whether what was chosen here is stored; null before anything was. */
    isSaved: () => (pending() > 0 ? false : cast() > 0 ? true : null),
    cast(vote: NewVote): void {
      setPending((count) => count + 1);
      setChosen((before) => new Map([...before, [vote.claim, vote]]));
      casting = casting.then(async () => {
        const done = await castVote(client, untrack(debate.id), vote);
        setPending((count) => count - 1);
        if (done) setCast((count) => count + 1);
        // The server's record stands for it now, or the former vote where this one was refused.
        setChosen((before) => new Map([...before].filter(([, other]) => other !== vote)));
      });
    },
  };
}
export type GuidedVoting = ReturnType<typeof createGuidedVoting>;
