import type { ClaimId } from '@proviso/domain/claim';
import { choices } from '@proviso/domain/vote';
import { For, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { formatMean } from '../claim/format-strength.ts';
import { Button } from '../control/button.tsx';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { maySeeVotes } from './vote-facts.tsx';
import './vote.css';

/** How a claim's votes stand, and one's own. */
export function VotePanel(props: { readonly claim: ClaimId }): JSX.Element {
  const argument = useArgument();
  const mine = () => argument.beside.myVote(props.claim);
  const tally = () => argument.beside.tally(props.claim) ?? { agree: 0, disagree: 0, pass: 0, impact: null };
  const total = () => argument.beside.voteCount(props.claim);
  const areSecret = () => total() > 0 && argument.beside.tally(props.claim) === undefined;
  const visible = () => !areSecret() && maySeeVotes(argument, props.claim);
  return (
    <>
      <section class="panel-section">
        <h3>
          {say.vote.all}
          <span class="font-normal text-ink-3">{say.vote.count(total())}</span>
        </h3>
        <Show
          when={visible()}
          fallback={
            <p class="panel-empty">{areSecret() ? say.vote.secret : say.vote.hiddenUntil(total())}</p>
          }
        >
          <dl class="vote-bars">
            <For each={choices}>
              {(choice) => (
                <div>
                  <dt>{say.vote.choice[choice]}</dt>
                  <dd>
                    <span aria-hidden="true">
                      <i style={{ width: `${total() ? (tally()[choice] / total()) * 100 : 0}%` }} />
                    </span>
                    {tally()[choice]}
                  </dd>
                </div>
              )}
            </For>
          </dl>
          <Show when={tally().impact} keyed>
            {(impact) => <p class="mt-2 text-13 text-ink-2">{say.vote.impact(formatMean(impact))}</p>}
          </Show>
        </Show>
      </section>
      <section class="panel-section">
        <h3>{say.vote.yours}</h3>
        <Show
          when={mine()}
          fallback={<p class="panel-empty">{argument.refusal('vote.cast')?.message ?? say.vote.notVoted}</p>}
        >
          {(vote) => (
            <p class="mt-2 text-13 text-ink-2">
              {say.vote.choice[vote().choice]}
              {vote().impact === null ? '' : `, ${say.vote.impact(String(vote().impact))}`}
              <br />
              <span class="text-ink-3">{formatMoment(vote().at)}</span>
            </p>
          )}
        </Show>
        <Show when={argument.refusal('vote.cast') === null}>
          <Button
            class="mt-3"
            hotkey="v"
            onClick={() => argument.setOpen({ kind: 'vote', claim: props.claim })}
          >
            {mine() ? say.vote.change : say.vote.vote}
          </Button>
        </Show>
      </section>
    </>
  );
}
