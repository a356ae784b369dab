import { For } from 'solid-js';
import { Dialog } from '../control/dialog.tsx';
import { say } from '../language/language.ts';
import { keyGroups } from './key-groups.ts';
import { closeKeyboardSheet, isKeyboardSheetOpen } from './keyboard-sheet-state.ts';

/** Every key that does something, in one sheet. */
export default function KeyboardSheet() {
  return (
    <Dialog open={isKeyboardSheetOpen()} onClose={closeKeyboardSheet} title={say.keyboard.title} wide>
      <div class="gap-x-10 sm:columns-2">
        <For each={keyGroups}>
          {(group) => (
            <section class="mb-6 break-inside-avoid">
              <h3 class="mb-2 border-b border-line pb-1 text-13 font-semibold">{group.title}</h3>
              <dl class="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-13">
                <For each={group.keys}>
                  {([keys, does]) => (
                    <>
                      <dt class="flex gap-1">
                        <For each={keys}>{(key) => <kbd>{key}</kbd>}</For>
                      </dt>
                      <dd class="text-ink-2">{does}</dd>
                    </>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
    </Dialog>
  );
}
