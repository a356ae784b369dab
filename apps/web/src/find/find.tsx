import { type JSX, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { Dialog } from '../control/dialog.tsx';
import { lazy } from '../control/lazy.ts';
import { whenIdle } from '../control/when-idle.ts';
import { say } from '../language/language.ts';
import { closeFind, isFindOpen, openFind } from './find-state.ts';

const load = () => import('./find-form.tsx');
const FindForm = lazy(load);
const loadOutside = () => import('./find-debates-form.tsx');
const FindDebatesForm = lazy(loadOutside);

/**
 * Finding by Ctrl K or Cmd K, also while one writes: in a debate all that is in it, from anywhere in it; outside of one the
 * debates.
 */
export function Find(props: { readonly outside?: boolean }): JSX.Element {
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
  onMount(() => whenIdle(props.outside ? loadOutside : load));
  onCleanup(() => {
    window.removeEventListener('keydown', listen, true);
    closeFind();
  });
  return (
    <Dialog open={isFindOpen()} onClose={closeFind} title={say.find.title} wide>
      <Suspense>
        <Show when={isFindOpen()}>{props.outside ? <FindDebatesForm /> : <FindForm />}</Show>
      </Suspense>
    </Dialog>
  );
}
