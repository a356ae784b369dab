import type { LiveClaim } from '@proviso/document/live-claim';
import { For, type JSX, Show } from 'solid-js';
import { mayOnlySuggest, useArgument } from '../argument/argument-context.tsx';
import { CommentCount } from '../comment/comment-count.tsx';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import { ReviewFacts } from '../moderation/review-facts.tsx';
import { VoteFacts } from '../vote/vote-facts.tsx';
import { UndercutItem } from './answer-item.tsx';
import { ClaimEditor } from './claim-editor.tsx';
import { ClaimMenu } from './claim-menu.tsx';
import { ClaimText } from './claim-text.tsx';
import { EditedBy } from './edited-by.tsx';
import { UsedAlso } from './place/used-also.tsx';
import { sideWord } from './side-sign.tsx';
import { Strength } from './strength.tsx';
import { ClaimComposer } from './writing.tsx';

/** The claim in focus: its words large, how it stands, what one can do with it. */
export function ClaimCard(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const isOpen = (kind: 'text') => {
    const open = argument.open();
    return open?.kind === kind && open.claim === props.claim.id;
  };
  const sources = () => argument.beside.citationsOn('claim', props.claim.id).length;
  const mayEdit = () => props.claim.link === null && argument.refusal('claim.edit', props.claim) === null;
  return (
    <article class="claim-card" data-side={props.claim.side} aria-label={say.claim.inFocus}>
      <Show
        when={isOpen('text')}
        fallback={
          <p class="claim-card-text" dir="auto">
            <ClaimText claim={props.claim} />
          </p>
        }
      >
        <ClaimEditor claim={props.claim} />
      </Show>
      <EditedBy claim={props.claim.id} />
      <div class="claim-facts">
        <b>{sideWord(props.claim.side)}</b>
        <Strength value={argument.strength(props.claim.id)} />
        <VoteFacts claim={props.claim.id} />
        <Show when={sources() > 0}>
          <span class="sm:hidden">{say.claim.sources(sources())}</span>
        </Show>
        <Show when={props.claim.createdAt} fallback={<span class="claim-unsaved">{say.claim.onItsWay}</span>}>
          <span>{argument.nameOf(props.claim.author)}</span>
        </Show>
        <CommentCount claim={props.claim.id} />
        <ReviewFacts claim={props.claim.id} />
        <span class="claim-facts-end">
          <Show when={argument.refusal('vote.cast') === null}>
            <Button
              data-vote
              hotkey="v"
              onClick={() => argument.setOpen({ kind: 'vote', claim: props.claim.id })}
            >
              {say.vote.vote}
            </Button>
          </Show>
          <Show when={mayEdit()}>
            <Button hotkey="e" onClick={() => argument.setOpen({ kind: 'text', claim: props.claim.id })}>
              {say.claim.edit}
            </Button>
          </Show>
          <Show when={props.claim.link === null && mayOnlySuggest(argument, 'claim.edit', props.claim)}>
            <Button hotkey="e" onClick={() => argument.setOpen({ kind: 'suggest', claim: props.claim.id })}>
              {say.review.suggest}
            </Button>
          </Show>
          <ClaimMenu claim={props.claim} />
        </span>
      </div>
      <UsedAlso claim={props.claim} />
    </article>
  );
}

/** The undercuts of the claim in focus, hanging on the line from it to its answers, and the way to add one. */
export function CardUndercuts(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const undercuts = () => argument.store.tree().on('undercut', props.claim.id);
  const isBegun = () => {
    const open = argument.open();
    return open?.kind === 'answer' && open.place.side === 'undercut' && open.place.answers === props.claim.id;
  };
  return (
    <Show when={undercuts().length > 0 || isBegun()}>
      <section class="claim-hangs" aria-label={say.claim.undercuts}>
        <For each={undercuts()}>{(undercut) => <UndercutItem claim={undercut} />}</For>
        <Show when={isBegun()}>
          <ClaimComposer place={{ answers: props.claim.id, side: 'undercut' }} />
        </Show>
      </section>
    </Show>
  );
}
