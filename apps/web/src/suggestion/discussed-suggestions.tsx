import type { ClaimId } from '@proviso/domain/claim';
import type { SuggestionId } from '@proviso/domain/suggestion';
import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { CommentText } from '../comment/comment-text.tsx';
import { useComments } from '../comment/comments-context.tsx';
import { ById } from '../control/by-id.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { suggestionHref } from './suggestion-address.ts';
import { suggestionVerb } from './suggestion-verb.ts';

/** Below the discussion of a claim: the suggestions at it that are talked about too, with what was said last, each a way there. */
export default function DiscussedSuggestions(props: { readonly at: ClaimId | null }): JSX.Element {
  const argument = useArgument();
  const comments = useComments();
  const debate = useDebate();
  const discussed = () =>
    argument.beside.reviews.suggestions(props.at).filter(({ id }) => comments.count('suggestion', id) > 0);
  const last = (id: SuggestionId) =>
    comments.on('suggestion', id).findLast(({ withdrawn }) => withdrawn === null);
  return (
    <Show when={discussed().length > 0}>
      <section class="panel-section">
        <h3>{say.suggestion.discussed}</h3>
        <ul class="discussed-suggestions">
          <ById each={discussed()} id={({ id }) => id}>
            {(one) => (
              <li>
                <A href={suggestionHref(argument.selection, one())} noScroll>
                  <span>
                    <b>{debate.nameOf(one().by)}</b> {suggestionVerb(one())}
                  </span>
                  <Show when={last(one().id)}>
                    {(said) => (
                      <span class="discussed-suggestions-words" dir="auto">
                        <CommentText text={said().text} />
                      </span>
                    )}
                  </Show>
                  <span class="text-ink-3">{say.comment.count(comments.count('suggestion', one().id))}</span>
                </A>
              </li>
            )}
          </ById>
        </ul>
      </section>
    </Show>
  );
}
