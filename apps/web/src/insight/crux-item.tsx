import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { Crux } from '../api/contract.ts';
import { formatStrength } from '../claim/format-strength.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { StanceMark } from '../stance/stance-mark.tsx';
import { delegatesInWords } from './crux-words.ts';
import { StrengthMove } from './strength-move.tsx';

/** One claim that an outcome hangs on: what would become of the outcome without it, and who differs. */
export function CruxItem(props: {
  readonly crux: Crux;
  /** The claim's address. */
  readonly href: string;
  /** The outcome's strength, and what it is called in a sentence. */
  readonly now: number;
  readonly outcome: string;
}) {
  const debate = useDebate();
  const nameOf = (party: string) => debate.stakeholder(party)?.shortName ?? party;
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${formatStrength(Math.abs(value))}`;
  const tips = () => {
    const { tipsAt, base } = props.crux;
    return tipsAt === null ? '' : say.insight.tips(formatStrength(base), formatStrength(tipsAt));
  };
  const votes = () => {
    const { votes } = props.crux;
    if (votes === null) return say.insight.hiddenVotes;
    if (votes.agree + votes.disagree === 0) return say.insight.noVotes;
    return say.insight.votes(say.insight.agree(votes.agree), say.insight.disagree(votes.disagree));
  };
  return (
    <li class="crux">
      <div class="crux-words">
        <p class="crux-claim" dir="auto">
          <A href={props.href}>{props.crux.claim.text}</A>
        </p>
        <p>
          {say.insight.fell(props.outcome, formatStrength(props.now), formatStrength(props.crux.without))}{' '}
          {tips()}
        </p>
        <p class="crux-people">
          {votes()} {delegatesInWords(props.crux.delegations, nameOf)}
        </p>
        <Show when={props.crux.stances.length > 0}>
          <p class="crux-people crux-stances">
            {say.insight.restingOn}
            <For each={props.crux.stances}>
              {({ stakeholder, position, kind }) => (
                <span>
                  <StanceMark position={position} kind={kind} size={15} />
                  {nameOf(stakeholder)}
                </span>
              )}
            </For>
          </p>
        </Show>
      </div>
      <div class="crux-picture">
        <StrengthMove now={props.now} without={props.crux.without} />
        <p class="num" title={say.insight.addsMeans}>
          {say.insight.adds(signed(props.crux.share))}
        </p>
      </div>
    </li>
  );
}
