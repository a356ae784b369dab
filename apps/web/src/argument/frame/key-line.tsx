import { For, type JSX } from 'solid-js';
import { say } from '../../language/language.ts';
import { openKeyboardSheet } from '../../shell/keyboard-sheet-state.ts';

const keys = [
  ['p', say.keyboard.pro],
  ['c', say.keyboard.con],
  ['u', say.keyboard.undercut],
  ['e', say.keyboard.edit],
  ['v', say.keyboard.vote],
  ['m', say.keyboard.move],
  ['Esc', say.argument.stepBack],
] as const;

/** The keys that work here, at the foot of a wide page; and what else must stay in sight. */
export function KeyLine(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <footer class="argument-keys">
      <span>
        <For each={['←', '↑', '→', '↓']}>{(key) => <kbd>{key}</kbd>}</For> {say.keyboard.walkTree}
      </span>
      <For each={keys}>
        {([key, does]) => (
          <span>
            <kbd>{key}</kbd> {does}
          </span>
        )}
      </For>
      <div class="argument-keys-end">{props.children}</div>
      <button type="button" class="flex items-center gap-1.5" onClick={openKeyboardSheet}>
        <kbd>?</kbd> {say.keyboard.open}
      </button>
    </footer>
  );
}
