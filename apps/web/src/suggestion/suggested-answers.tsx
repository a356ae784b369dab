import type { Suggestion } from '@proviso/domain/suggestion';
import type { JSX } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { ById } from '../control/by-id.tsx';
import { say } from '../language/language.ts';
import { suggestionHref } from './suggestion-address.ts';
import { SuggestionItem } from './suggestion-item.tsx';

/** New claims that are suggested for one side of a column, below those that stand there. */
export default function SuggestedAnswers(props: {
  readonly suggestions: readonly Suggestion[];
}): JSX.Element {
  const argument = useArgument();
  return (
    <section class="review-suggested" aria-label={say.review.suggestedAnswers}>
      <p>{say.review.suggestedAnswers}</p>
      <ById each={props.suggestions} id={({ id }) => id}>
        {(one) => (
          <SuggestionItem
            suggestion={one()}
            claim={undefined}
            home={suggestionHref(argument.selection, one())}
            textOf={(id) => argument.store.claim(id)?.text}
          />
        )}
      </ById>
    </section>
  );
}
