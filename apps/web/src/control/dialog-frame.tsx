import { Dialog as Kobalte } from '@kobalte/core/dialog';
import X from 'lucide-solid/icons/x';
import { createComputed, createEffect, createMemo, on, Show } from 'solid-js';
import { say } from '../language/language.ts';
import type { DialogProps } from './dialog.tsx';
import { keepKeyboard } from './keep-keyboard.ts';

/** What has the focus; of a menu that closes over the dialog, what opened it. */
function whereOneIs(): HTMLElement | SVGElement | null {
  const active = document.activeElement;
  const opener = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const place = opener ? document.getElementById(opener) : active;
  return place instanceof HTMLElement || place instanceof SVGElement ? place : null;
}

/** The dialog itself, with whatever keeps the focus inside and the page behind it still. */
export default function DialogFrame(props: DialogProps) {
  let content: HTMLDivElement | undefined;
  let before: HTMLElement | SVGElement | null = null;
  // Of several dialogs one signal says which is open: to those that stay closed, its change is nothing.
  const isOpen = createMemo(() => props.open);
  // Before the dialog takes the focus.
  createComputed(() => {
    if (isOpen()) before = whereOneIs();
  });
  // What had the focus before may be gone by now, as a line that was drawn anew: then keys would reach nothing. Whichever comes
  // first does it, this or the dialog's own end.
  const giveKeyboardBack = () => {
    if (document.activeElement !== document.body) return;
    if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
    else keepKeyboard();
  };
  createEffect(on(isOpen, (open) => open || setTimeout(giveKeyboardBack, 60), { defer: true }));
  return (
    <Kobalte open={isOpen()} onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="scrim" />
        <div class="pointer-events-none fixed inset-0 z-50 grid items-end sm:place-items-center sm:p-6">
          <Kobalte.Content
            ref={(element: HTMLDivElement) => {
              content = element;
            }}
            // The focus goes to the field one came for, where the dialog names one; else to the first control.
            onOpenAutoFocus={(event) => {
              const field = content?.querySelector<HTMLElement>('[data-autofocus]');
              if (!field) return;
              event.preventDefault();
              field.focus();
            }}
            // A dialog here has no button of its own that it could go back to.
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              giveKeyboardBack();
            }}
            class="floating pointer-events-auto max-h-[92dvh] w-full animate-[rise_var(--move)_var(--ease)] overflow-y-auto overscroll-contain p-5 pb-[max(20px,env(safe-area-inset-bottom))] max-sm:rounded-b-none sm:p-6"
            classList={{ 'sm:max-w-[520px]': !props.wide, 'sm:max-w-[760px]': props.wide === true }}
          >
            <div class="mb-4 flex items-start gap-3">
              <div class="min-w-0 flex-1">
                <Kobalte.Title class="font-serif text-20 font-semibold leading-tight tracking-[-0.01em]">
                  {props.title}
                </Kobalte.Title>
                <Show when={props.description}>
                  <Kobalte.Description class="mt-1 text-13 text-ink-2">
                    {props.description}
                  </Kobalte.Description>
                </Show>
              </div>
              <Kobalte.CloseButton
                class="btn btn-plain btn-icon -mb-2 -me-2 -mt-1"
                aria-label={say.shell.close}
              >
                <X size={18} aria-hidden="true" />
              </Kobalte.CloseButton>
            </div>
            {props.children}
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  );
}
