import type { ClaimId } from '@proviso/domain/claim';
import { createMemo, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { ById } from '../control/by-id.tsx';
import { say } from '../language/language.ts';
import { MarkItem } from '../mark/mark-item.tsx';
import { SuggestionItem } from '../suggestion/suggestion-item.tsx';

const idOf = ({ id }: { readonly id: string }) => id;

/** What is suggested for a claim (null: for the argument's subject) and how it is marked: what waits for a decision, then what was decided. */
export function ReviewPanel(props: { readonly claim: ClaimId | null }): JSX.Element {
  const argument = useArgument();
  const claim = () => (props.claim === null ? undefined : argument.store.claim(props.claim));
  const textOf = (id: ClaimId) =>
    argument.store.claim(id)?.text ?? argument.rows().find((row) => row.id === id)?.text;
  const suggestions = (isSettled: boolean) =>
    argument.beside.reviews
      .suggestions(props.claim)
      .filter(({ settled }) => (settled !== null) === isSettled);
  const marks = (isSettled: boolean) =>
    (props.claim === null ? [] : argument.beside.reviews.marks(props.claim)).filter(
      ({ settled }) => (settled !== null) === isSettled,
    );
  const settledCount = createMemo(() => suggestions(true).length + marks(true).length);
  const openCount = createMemo(() => suggestions(false).length + marks(false).length);
  const items = (isSettled: boolean) => (
    <>
      <ById each={suggestions(isSettled)} id={idOf}>
        {(one) => (
          <SuggestionItem
            suggestion={one()}
            claim={one().claim === null ? undefined : claim()}
            textOf={textOf}
          />
        )}
      </ById>
      <ById each={marks(isSettled)} id={idOf}>
        {(one) => <MarkItem mark={one()} author={claim()?.author} textOf={textOf} />}
      </ById>
    </>
  );
  return (
    <>
      <Show when={openCount() > 0}>
        <section class="panel-section">
          <h3>{say.moderation.inPanel}</h3>
          {items(false)}
        </section>
      </Show>
      <Show when={settledCount() > 0}>
        <section class="panel-section">
          <h3>{say.moderation.settledOnes(settledCount())}</h3>
          {items(true)}
        </section>
      </Show>
    </>
  );
}
