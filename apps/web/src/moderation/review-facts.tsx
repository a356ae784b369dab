import type { ClaimId } from '@proviso/domain/claim';
import { A } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';
import { waiting } from './create-reviews.ts';

/** "2 suggestions", "1 mark": what waits for a decision on a claim; the way to it. Nothing where nothing waits. */
export function ReviewFacts(props: { readonly claim: ClaimId }): JSX.Element {
  const argument = useArgument();
  const count = createMemo(() => waiting(argument.beside.reviews, props.claim));
  const words = () =>
    [
      count().suggestions > 0 ? say.review.suggestions(count().suggestions) : '',
      count().marks > 0 ? say.review.marks(count().marks) : '',
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Show when={words()}>
      {(text) => (
        <A class="review-facts" href={`${argument.selection.href(props.claim)}&panel=review#review`} noScroll>
          {text()}
        </A>
      )}
    </Show>
  );
}
