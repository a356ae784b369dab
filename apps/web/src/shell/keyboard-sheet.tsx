import { For } from 'solid-js';
import { Dialog } from '../control/dialog.tsx';
import { say } from '../language/language.ts';
import { closeKeyboardSheet, isKeyboardSheetOpen } from './keyboard-sheet-state.ts';

type Key = readonly [keys: readonly string[], does: string];
const words = say.keyboard;
const groups: readonly { readonly title: string; readonly keys: readonly Key[] }[] = [
  {
    title: words.everywhere,
    keys: [
      [['Ctrl K', '⌘ K'], words.find],
      [['?'], words.sheet],
      [['Esc'], words.back],
      [['g'], words.go],
    ],
  },
  {
    title: words.inMatrix,
    keys: [
      [['←', '↑', '→', '↓'], words.walkGrid],
      [['Home', 'End'], words.ends],
      [['Enter'], words.openCell],
      [['r'], words.record],
      [['[', ']'], words.days],
    ],
  },
  {
    title: words.inArgument,
    keys: [
      [['←', '↑', '→', '↓'], words.walkTree],
      [['p'], words.pro],
      [['c'], words.con],
      [['u'], words.undercut],
      [['e'], words.edit],
      [['v'], words.vote],
      [['f'], words.mark],
      [['m'], words.move],
      [['t'], words.turn],
      [['j'], words.join],
      [['l'], words.link],
      [['n'], words.nextNew],
    ],
  },
  {
    title: words.inOutline,
    keys: [
      [['Enter'], words.nextLine],
      [['Tab', 'Shift Tab'], words.inOut],
      [['Alt ↑', 'Alt ↓'], words.upDown],
      [['Esc', 'Tab'], words.tabOut],
    ],
  },
  {
    title: say.history.keys.title,
    keys: [
      [['Space'], say.history.keys.play],
      [['[', ']'], say.history.keys.skip],
      [['Home', 'End'], say.history.keys.ends],
      [['Esc'], say.history.keys.leave],
    ],
  },
];

/** Every key that does something, in one sheet. */
export default function KeyboardSheet() {
  return (
    <Dialog open={isKeyboardSheetOpen()} onClose={closeKeyboardSheet} title={words.title} wide>
      <div class="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <For each={groups}>
          {(group) => (
            <section>
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
