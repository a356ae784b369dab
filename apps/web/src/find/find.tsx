import { type JSX, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { Dialog } from '../control/dialog.tsx';
import { whenIdle } from '../control/when-idle.ts';
import { say } from '../language/language.ts';
import { closeFind, isFindOpen, openFind } from './find-state.ts';

const load = () => import('./find-form.tsx');
const FindForm = lazy(load);

/** Finding in a debate, by Ctrl K or Cmd K from anywhere in it, also while one writes. */
export function Find(): JSX.Element {
  const listen = (event: KeyboardEvent) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    if (isFindOpen()) closeFind();
    else openFind();
  };
  // Before an editor takes the key for a command of its own.
  onMount(() => window.addEventListener('keydown', listen, true));
  onMount(() => whenIdle(load));
  onCleanup(() => {
    window.removeEventListener('keydown', listen, true);
    closeFind();
  });
  return (
    <Dialog open={isFindOpen()} onClose={closeFind} title={say.find.title} wide>
      <Suspense>
        <Show when={isFindOpen()}>
          <FindForm />
        </Show>
      </Suspense>
    </Dialog>
  );
}
