import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { keptAt } from '../offline/kept-at.ts';

/** Offline is a state, not an error: one quiet line says as of when one reads, and what still works. */
export function OfflineLine() {
  const [offline, setOffline] = createSignal(!navigator.onLine);
  const update = () => setOffline(!navigator.onLine);
  onMount(() => {
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
  });
  onCleanup(() => {
    window.removeEventListener('online', update);
    window.removeEventListener('offline', update);
  });
  const words = () => {
    const at = keptAt();
    if (at === null) return offline() ? say.connection.offline : null;
    return (offline() ? say.connection.offlineSince : say.connection.awaySince)(formatMoment(at));
  };
  return (
    <div role="status">
      <Show when={words()}>
        <p class="border-b border-line bg-raised px-4 py-2 text-13 text-ink-1 sm:px-6">{words()}</p>
      </Show>
    </div>
  );
}
