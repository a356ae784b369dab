import type { ClaimId } from '@proviso/domain/claim';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { formatMean } from '../claim/format-strength.ts';
import { say } from '../language/language.ts';

/** Whether the reader may see how others voted: not before voting, as long as voting is open to them. */
export function maySeeVotes(argument: ReturnType<typeof useArgument>, claim: ClaimId): boolean {
  return argument.beside.myVote(claim) !== undefined || argument.refusal('vote.cast') !== null;
}

/** "14 agree, 9 disagree, 3 pass" and the mean impact; before one's own vote, only how many have voted. */
export function VoteFacts(props: { readonly claim: ClaimId }): JSX.Element {
  const argument = useArgument();
  const total = () => argument.beside.voteCount(props.claim);
  const tally = () => (maySeeVotes(argument, props.claim) ? argument.beside.tally(props.claim) : undefined);
  return (
    <Show when={total() > 0}>
      <Show when={tally()} fallback={<span>{say.vote.count(total())}</span>}>
        {(counts) => (
          <>
            <span>{say.vote.tally(counts().agree, counts().disagree, counts().pass)}</span>
            <Show when={counts().impact} keyed>
              {(impact) => <span>{say.vote.impact(formatMean(impact))}</span>}
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}
