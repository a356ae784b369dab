import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import { useFresh } from './fresh-context.tsx';
import './seen.css';

/** Above an argument where something is new to the reader: how much, the way there, and "I have seen it". */
export function NewLine(): JSX.Element {
  const argument = useArgument();
  const fresh = useFresh();
  const count = () => fresh.tree().claims.length;
  const branch = () => {
    const id = argument.selection.claim();
    return id !== null && fresh.tree().below(id) > 0 ? id : null;
  };
  return (
    <div role="status">
      <Show when={count() > 0}>
        <p class="new-line">
          <span class="new-mark">
            <i aria-hidden="true" />
            {say.seen.since(count())}
          </span>
          <Button look="plain" hotkey="n" onClick={() => fresh.goNext()}>
            {say.seen.next}
          </Button>
          <Show when={branch()}>
            {(id) => (
              <Button look="plain" onClick={() => fresh.mark(id())}>
                {say.seen.markBranch}
              </Button>
            )}
          </Show>
          <Button look="plain" onClick={() => fresh.mark(null)}>
            {say.seen.mark}
          </Button>
        </p>
      </Show>
    </div>
  );
}
