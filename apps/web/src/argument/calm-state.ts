import type { ConnectionState } from '@proviso/document/connection';
import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Milliseconds that "Saving" stays at least. */
const least = 300;

const isSame = (a: ConnectionState, b: ConnectionState) => a.kind === b.kind && a.unsaved === b.unsaved;

/**
 * A connection's state as it is told to a reader. While somebody types, it goes from saving to saved and back at every
 * letter; that would be drawn, and read out, each time. So "Saved" is said a little later than it is true, and never sooner.
 */
export function calmState(start: ConnectionState): {
  readonly state: Accessor<ConnectionState>;
  readonly become: (next: ConnectionState) => void;
} {
  const [state, setState] = createSignal(start, { equals: isSame });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  onCleanup(() => clearTimeout(timer));
  const become = (next: ConnectionState) => {
    clearTimeout(timer);
    const { kind } = state();
    const wait = next.kind === 'saved' && kind === 'saving' ? since + least - performance.now() : 0;
    if (wait > 0) timer = setTimeout(() => setState(next), wait);
    else {
      if (next.kind !== kind) since = performance.now();
      setState(next);
    }
  };
  return { state, become };
}
