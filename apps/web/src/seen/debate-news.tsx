import { type JSX, Show } from 'solid-js';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import { useSeen } from './seen-context.tsx';
import './seen.css';

/** How much of a debate is new to the reader, and "I have seen it all". */
export function DebateNews(): JSX.Element {
  const seen = useSeen();
  return (
    <Show when={seen.fresh() > 0}>
      <p class="new-line mt-4">
        <span class="new-mark">
          <i aria-hidden="true" />
          {say.seen.since(seen.fresh())}
        </span>
        <Button look="plain" onClick={() => void seen.mark({ what: 'everything' })}>
          {say.seen.mark}
        </Button>
      </p>
    </Show>
  );
}
