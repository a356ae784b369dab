import type { ClaimId } from '@proviso/domain/claim';
import { A } from '@solidjs/router';
import { type JSX, Show, useContext } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';
import { CommentsContext } from './comments-context.tsx';

/** "2 comments" on a claim's card, the way to them; nothing where nobody has said anything. */
export function CommentCount(props: { readonly claim: ClaimId }): JSX.Element {
  const argument = useArgument();
  const comments = useContext(CommentsContext);
  const count = () => comments.count('claim', props.claim);
  return (
    <Show when={count() > 0}>
      <A href={`${argument.selection.href(props.claim)}&panel=discussion#comments`} noScroll>
        {say.comment.count(count())}
      </A>
    </Show>
  );
}
