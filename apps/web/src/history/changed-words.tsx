import { createMemo, type JSX, Show } from 'solid-js';
import { DiffedWords } from '../provision/diffed-words.tsx';
import { isReadable, wordDiff } from '../provision/word-diff.ts';

/** Words after a change, with what came and what went marked; plain where they are new. */
export function ChangedWords(props: { readonly before: string; readonly after: string }): JSX.Element {
  const parts = createMemo(() => wordDiff(props.before, props.after));
  const isDiff = () => props.before !== '' && isReadable(parts());
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
        <DiffedWords parts={parts()} />
      </Show>
    </p>
  );
}
