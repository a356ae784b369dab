import type { LiveClaim } from '@proviso/document/live-claim';
import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { CommentCount } from '../comment/comment-count.tsx';
import { say } from '../language/language.ts';
import { ReviewFacts } from '../moderation/review-facts.tsx';
import { useFresh } from '../seen/fresh-context.tsx';
import { NewMark } from '../seen/new-mark.tsx';
import { AgreeButton } from '../vote/agree-button.tsx';
import { Strength } from './strength.tsx';

/** The small grey line below an answer: strength, answers (the way into it), sources, author. */
export function ClaimMeta(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const fresh = useFresh();
  const answers = () =>
    argument.store
      .tree()
      .answersTo(props.claim.id)
      .filter((answer) => answer.side !== 'undercut').length;
  const sources = () => argument.beside.citationsOn('claim', props.claim.id).length;
  return (
    <div class="claim-meta">
      <Strength value={argument.strength(props.claim.id)} />
      <A href={argument.selection.href(props.claim.id)} noScroll>
        {answers() > 0 ? say.claim.answers(answers()) : say.claim.noAnswers}
      </A>
      <span>{sources() > 0 ? say.claim.sources(sources()) : say.claim.noSource}</span>
      <Show when={props.claim.createdAt} fallback={<span class="claim-unsaved">{say.claim.onItsWay}</span>}>
        <span>{argument.nameOf(props.claim.author)}</span>
      </Show>
      <AgreeButton claim={props.claim.link ?? props.claim.id} />
      <CommentCount claim={props.claim.id} />
      <NewMark isNew={fresh.tree().isNew(props.claim.id)} below={fresh.tree().below(props.claim.id)} />
      <ReviewFacts claim={props.claim.id} />
    </div>
  );
}
