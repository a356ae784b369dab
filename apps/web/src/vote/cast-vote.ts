import type { NewVote } from '@proviso/domain/vote';
import type { QueryClient } from '@tanstack/solid-query';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { complain } from '../control/toast.tsx';

/** Casts a vote and brings the tally up to date with the server's; false, with a message, where it was refused. */
export async function castVote(client: QueryClient, debate: string, vote: NewVote): Promise<boolean> {
  const answer = await api.votes.cast(debate, vote);
  if (!answer.ok) {
    complain(answer.problem);
    return false;
  }
  const { tally, vote: cast } = answer.value;
  client.setQueryData(
    queries.votes(debate).queryKey,
    (old) =>
      old && {
        tallies: [
          ...old.tallies.filter(({ claim }) => claim !== vote.claim),
          { claim: vote.claim, ...tally },
        ],
        hidden: old.hidden.filter(({ claim }) => claim !== vote.claim),
        mine: [...old.mine.filter(({ claim }) => claim !== vote.claim), cast],
      },
  );
  return true;
}
