import X from 'lucide-solid/icons/x';
import { createSignal, For, Show } from 'solid-js';
import type { Problem } from '../api/problem.ts';
import { say } from '../language/language.ts';
import { IconButton } from './button.tsx';

/** What one may do about it, as long as the message is there. */
export type ToastAction = { readonly label: string; readonly run: () => unknown };
type Toast = {
  readonly id: number;
  readonly text: string;
  readonly grave: boolean;
  readonly action: ToastAction | null;
};

const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
let count = 0;

const dismiss = (id: number) => setToasts((list) => list.filter((toast) => toast.id !== id));

function show(text: string, grave: boolean, action: ToastAction | null = null) {
  const id = ++count;
  setToasts((list) => [...list.slice(-2), { id, text, grave, action }]);
  // A problem stays until it is read; a note goes by itself, later where there is something to press.
  if (!grave) setTimeout(() => dismiss(id), action ? 8000 : 5000);
}

/** Says in passing that something is done. */
export const notify = (text: string, action?: ToastAction): void => show(text, false, action);
/** Says what went wrong; it stays until it is closed. */
export const complain = (problem: Pick<Problem, 'detail'>): void => show(problem.detail, true);

/** Where the messages appear; one for the whole page. A polite live region, there before its messages are. */
export function Toasts() {
  return (
    <section
      aria-label={say.shell.notifications}
      aria-live="polite"
      class="pointer-events-none fixed inset-x-0 bottom-4 z-60 flex flex-col items-center gap-2 px-4"
    >
      <For each={toasts()}>
        {(toast) => (
          <div class="floating pointer-events-auto flex max-w-[520px] animate-[rise_var(--move)_var(--ease)] items-center gap-3 rounded-2 py-2 ps-4 pe-2 text-14">
            <p class="py-1">
              <Show when={toast.grave}>
                <strong class="font-medium text-redline">{say.problem.title}. </strong>
              </Show>
              {toast.text}
            </p>
            <Show when={toast.action}>
              {(action) => (
                <button
                  type="button"
                  class="btn"
                  onClick={() => {
                    dismiss(toast.id);
                    action().run();
                  }}
                >
                  {action().label}
                </button>
              )}
            </Show>
            <IconButton label={say.shell.close} onClick={() => dismiss(toast.id)}>
              <X size={16} aria-hidden="true" />
            </IconButton>
          </div>
        )}
      </For>
    </section>
  );
}
