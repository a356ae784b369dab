import { createSignal } from 'solid-js';
import { keptAtHeader } from './keeping.ts';

const [keptAt, setKeptAt] = createSignal<string | null>(null);

/** Since when what the page shows may have changed: the time of the oldest answer that came out of the store; null while all come from the server. */
export { keptAt };

/** Takes note of where an answer came from. */
export function noteOrigin(headers: Headers): void {
  const at = headers.get(keptAtHeader);
  setKeptAt((before) => (at === null ? null : before === null || at < before ? at : before));
}
