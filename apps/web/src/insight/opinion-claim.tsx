import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { OpinionOnClaim } from '../api/contract.ts';
import { say } from '../language/language.ts';
import { GroupMark, groupLetter } from './group-sign.tsx';

type Tally = OpinionOnClaim['groups'][number];

/** A claim with a bar for each group: who agrees from the left, who disagrees from the right, and what is between passed. */
export function OpinionClaim(props: {
  readonly opinion: OpinionOnClaim;
  readonly href: string;
  /** The group whose claim it is said to be; its bar is the first to be looked at. */
  readonly of?: number;
}) {
  const isAlone = () => props.opinion.groups.length === 1;
  const inWords = ({ agree, disagree, seen }: Tally, group: number) =>
    isAlone()
      ? say.insight.ofAll(agree, disagree, seen - agree - disagree)
      : say.insight.tally(groupLetter(group), agree, disagree, seen - agree - disagree);
  const share = (count: number, { seen }: Tally) => `${seen === 0 ? 0 : (100 * count) / seen}%`;
  return (
    <li class="opinion-claim">
      <p dir="auto">
        <A href={props.href}>{props.opinion.claim.text}</A>
      </p>
      <ul>
        <For each={props.opinion.groups}>
          {(tally, group) => (
            <li class="opinion-bar" classList={{ 'opinion-bar-own': props.of === group() }}>
              <Show when={!isAlone()}>
                <span class="opinion-bar-group" aria-hidden="true">
                  <GroupMark group={group()} />
                  {groupLetter(group())}
                </span>
              </Show>
              <span class="opinion-bar-scale" aria-hidden="true">
                <i class="opinion-bar-agree" style={{ width: share(tally.agree, tally) }} />
                <i class="opinion-bar-disagree" style={{ width: share(tally.disagree, tally) }} />
              </span>
              <span class="num" aria-hidden="true">
                <Show when={tally.seen > 0} fallback="–">
                  {tally.agree} : {tally.disagree}
                </Show>
              </span>
              <span class="sr-only">{inWords(tally, group())}</span>
            </li>
          )}
        </For>
      </ul>
    </li>
  );
}
