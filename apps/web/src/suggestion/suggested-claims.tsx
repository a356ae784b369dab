import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { ById } from '../control/by-id.tsx';
import { say } from '../language/language.ts';
import { suggestionHref } from './suggestion-address.ts';
import { SuggestionItem } from './suggestion-item.tsx';
import '../moderation/moderation.css';

/** Every new claim that is suggested in the argument and not decided yet, below a view that has no place for them. */
export default function SuggestedClaims(): JSX.Element {
  const argument = useArgument();
  const textOf = (id: string) => argument.store.claim(id)?.text;
  return (
    <section class="review-suggested" aria-label={say.review.suggestedAnswers}>
      <p>{say.review.suggestedAnswers}</p>
      <ById each={argument.beside.reviews.newClaims()} id={({ id }) => id}>
        {(one) => (
          <>
            <div class="moderation-place" dir="auto">
              <A href={argument.selection.href(one().answers)} noScroll data-place>
                {textOf(one().answers ?? '') ?? argument.subject().text}
              </A>
            </div>
            <SuggestionItem
              suggestion={one()}
              claim={undefined}
              home={suggestionHref(argument.selection, one())}
              textOf={textOf}
            />
          </>
        )}
      </ById>
    </section>
  );
}
