import type { Inconsistency } from '@proviso/domain/guided-voting';
import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import type { GuidedVoting } from './guided-voting.ts';

/** What one has voted on, and which of one's votes do not go together, each a step away. */
export function VotingEnd(props: { readonly voting: GuidedVoting; readonly leave: string }): JSX.Element {
  const all = () => props.voting.steps().length;
  const left = () => props.voting.firstLeft();
  const pairs = () => props.voting.contradictions();
  return (
    <section class="mt-6" aria-labelledby="voting-end">
      <h2 id="voting-end" class="voting-claim">
        {say.voting.done}
      </h2>
      <p class="mt-2 text-16 text-ink-2">
        {say.voting.voted(String(props.voting.votedCount()), String(all()))}
      </p>
      <div class="mt-4 flex flex-wrap gap-2">
        <Show when={left() >= 0}>
          <Button look="main" onClick={() => props.voting.go(left())}>
            {say.voting.again}
          </Button>
        </Show>
        <A class="btn" href={props.leave}>
          {say.voting.leave}
        </A>
      </div>
      <Show
        when={pairs().length > 0}
        fallback={
          <Show when={props.voting.votedCount() > 1}>
            <p class="mt-8 text-16 text-ink-2">{say.voting.consistent}</p>
          </Show>
        }
      >
        <h3 class="mt-8 text-16 font-semibold">{say.voting.contradictions(pairs().length)}</h3>
        <p class="mt-1 text-14 text-ink-2">{say.voting.contradictionsMean}</p>
        <ul class="voting-pairs">
          <For each={pairs()}>{(pair) => <Pair pair={pair} voting={props.voting} />}</For>
        </ul>
      </Show>
    </section>
  );
}

function Pair(props: { readonly pair: Inconsistency; readonly voting: GuidedVoting }): JSX.Element {
  return (
    <li>
      <p class="text-13 text-ink-2">{say.voting.why[props.pair.kind]}</p>
      <For each={[props.pair.claim, props.pair.answer]}>
        {(id) => {
          const step = () => props.voting.steps().findIndex(({ claim }) => claim.id === id);
          const vote = () => props.voting.myVote(id);
          return (
            <div class="voting-pair">
              <p dir="auto">{props.voting.textOf(id)}</p>
              <Show when={vote()}>
                {(cast) => (
                  <span class="text-13 text-ink-2">
                    {say.voting.yours(
                      say.vote.choice[cast().choice],
                      cast().impact === null ? '' : String(cast().impact),
                    )}
                  </span>
                )}
              </Show>
              <button type="button" class="link text-13" onClick={() => props.voting.go(step())}>
                {say.voting.change}
              </button>
            </div>
          );
        }}
      </For>
    </li>
  );
}
