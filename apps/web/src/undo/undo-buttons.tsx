import Redo from 'lucide-solid/icons/redo-2';
import Undo from 'lucide-solid/icons/undo-2';
import { type JSX, onCleanup, onMount, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { IconButton } from '../control/button.tsx';
import { isTyping } from '../control/hotkey.ts';
import { say } from '../language/language.ts';

/** Takes back what the reader did last in this argument, and does it again; also by Ctrl or Cmd with Z outside of a text. */
export function UndoButtons(): JSX.Element {
  const argument = useArgument();
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || isTyping(event.target))
      return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if ((key !== 'z' && !isRedo) || document.querySelector('[role="dialog"][data-expanded]')) return;
    event.preventDefault();
    void (isRedo ? argument.undo.redo() : argument.undo.undo());
  };
  onMount(() => window.addEventListener('keydown', listen));
  onCleanup(() => window.removeEventListener('keydown', listen));
  return (
    <Show when={argument.undo.last() ?? argument.undo.next()}>
      <span class="flex" role="group" aria-label={say.undo.group}>
        <IconButton
          label={say.undo.undo(argument.undo.last()?.kind ?? null)}
          aria-keyshortcuts="Control+Z Meta+Z"
          disabled={argument.undo.last() === null}
          onClick={() => argument.undo.undo()}
        >
          <Undo size={16} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={say.undo.redo(argument.undo.next()?.kind ?? null)}
          aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
          disabled={argument.undo.next() === null}
          onClick={() => argument.undo.redo()}
        >
          <Redo size={16} aria-hidden="true" />
        </IconButton>
      </span>
    </Show>
  );
}
