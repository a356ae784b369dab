import { type ImaginedVote, type Perspective, printPerspective } from '@proviso/domain/perspective';
import type { NewVote } from '@proviso/domain/vote';
import type { QueryClient } from '@tanstack/solid-query';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { complain } from '../control/toast.tsx';

/**
 * Casts a vote and brings the tally up to date with the server's; false, with a message, where it was refused. From an
 * imagined perspective it is noted as how that one would vote, and counts nowhere else.
 */
export async function castVote(
  client: QueryClient,
  debate: string,
  vote: NewVote,
  as: Perspective = null,
): Promise<boolean> {
  if (as?.kind === 'imagined') return imagineVote(client, debate, { ...vote, voter: as.voter });
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

async function imagineVote(client: QueryClient, debate: string, input: ImaginedVote): Promise<boolean> {
  const answer = await api.votes.imagine(debate, input);
  if (!answer.ok) {
    complain(answer.problem);
    return false;
  }
  const as = printPerspective({ kind: 'imagined', voter: input.voter });
  await Promise.all([
    client.invalidateQueries({ queryKey: queries.votes(debate, as).queryKey }),
    client.invalidateQueries({ queryKey: queries.imaginedVoters(debate).queryKey }),
  ]);
  return true;
}
