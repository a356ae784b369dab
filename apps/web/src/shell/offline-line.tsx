import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { say } from '../language/language.ts';

/** Offline is a state, not an error: one quiet line says what still works. */
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
  return (
    <div role="status">
      <Show when={offline()}>
        <p class="border-b border-line bg-raised px-4 py-2 text-13 text-ink-1 sm:px-6">
          {say.connection.offline}
        </p>
      </Show>
    </div>
  );
}
