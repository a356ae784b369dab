import { type ArgumentId, subjectOf } from '@proviso/domain/argument';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import { placeOfSuggestion } from '@proviso/domain/suggestion';
import { A } from '@solidjs/router';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { MarkItem } from '../mark/mark-item.tsx';
import { SuggestionItem } from '../suggestion/suggestion-item.tsx';
import type { QueueItem } from './queue.ts';

/** One entry of the queue or the log: the claim it is on, and the suggestion or the mark. */
export function QueueEntry(props: {
  readonly item: QueueItem;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
}): JSX.Element {
  const debate = useDebate();
  const claim = () => (props.item.claim === null ? undefined : props.claims.get(props.item.claim));
  const argument = (): ArgumentId | undefined =>
    props.item.kind === 'suggestion' ? props.item.suggestion.argument : claim()?.argument;
  const provision = () => {
    const subject = argument();
    if (subject === undefined) return undefined;
    const { kind, id } = subjectOf(subject);
    return kind === 'provision' ? debate.provision(id) : undefined;
  };
  const href = () => {
    const subject = argument();
    if (subject === undefined) return debate.address();
    const { kind, id } = subjectOf(subject);
    const path = kind === 'provision' ? `provisions/${id}` : `arguments/${subject}`;
    const item = props.item;
    const place = item.kind === 'suggestion' ? placeOfSuggestion(item.suggestion) : item.claim;
    const shown = place === null ? '' : `claim=${place}&`;
    const at = item.kind === 'suggestion' ? `#suggestion-${item.suggestion.id}` : '#review';
    return `${debate.address(path)}?${shown}panel=review${at}`;
  };
  /** Its words are in sight already, with what would change. */
  const isReworded = () => props.item.kind === 'suggestion' && props.item.suggestion.kind === 'wording';
  const textOf = (id: ClaimId) => props.claims.get(id)?.text;
  return (
    <li class="border-b border-line">
      <p class="moderation-place" dir="auto">
        <Show when={provision()}>{(one) => <small>{say.moderation.point(one().number)}</small>}</Show>
        <A href={href()} data-place>
          {isReworded() ? (
            <span class="font-sans text-13 text-ink-2">{say.moderation.openClaim}</span>
          ) : (
            claim()?.text || provision()?.heading || say.moderation.newClaim
          )}
        </A>
      </p>
      <Switch>
        <Match when={props.item.kind === 'suggestion' && props.item.suggestion}>
          {(one) => (
            <SuggestionItem
              suggestion={one()}
              claim={one().claim === null ? undefined : claim()}
              textOf={textOf}
            />
          )}
        </Match>
        <Match when={props.item.kind === 'mark' && props.item.mark}>
          {(one) => <MarkItem mark={one()} author={claim()?.author} textOf={textOf} />}
        </Match>
      </Switch>
    </li>
  );
}
