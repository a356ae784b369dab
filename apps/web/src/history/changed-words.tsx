import { createMemo, For, type JSX, Show } from 'solid-js';
import { likeness, wordDiff } from '../provision/word-diff.ts';

/** Below this share of common words the two texts are easier to read than their difference. */
const tooDifferent = 0.3;

/** Words after a change, with what came and what went marked; plain where they are new. */
export function ChangedWords(props: { readonly before: string; readonly after: string }): JSX.Element {
  const parts = createMemo(() => wordDiff(props.before, props.after));
  const isDiff = () => props.before !== '' && likeness(parts()) >= tooDifferent;
  return (
    <p class="history-words-changed" dir="auto">
      <Show
        when={isDiff()}
        fallback={
          <>
            <Show when={props.before !== ''}>
              <del>{props.before}</del>{' '}
            </Show>
            <Show when={props.before !== ''} fallback={props.after}>
              <ins>{props.after}</ins>
            </Show>
          </>
        }
      >
        <For each={parts()}>
          {(part) =>
            part.kind === 'added' ? (
              <ins>{part.text}</ins>
            ) : part.kind === 'removed' ? (
              <del>{part.text}</del>
            ) : (
              part.text
            )
          }
        </For>
      </Show>
    </p>
  );
}
