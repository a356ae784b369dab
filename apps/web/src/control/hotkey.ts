import { onCleanup, onMount } from 'solid-js';

/** Whether keys go into a text there. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement);

/**
 * Listens for single keys while the component is there. Not while somebody types, not with Ctrl, Cmd or Alt (those are the
 * browser's), not below an open dialog. A handler that returns false leaves the key to others.
 */
export function createHotkeys(keys: Readonly<Record<string, (event: KeyboardEvent) => unknown>>): void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    if (document.querySelector('[role="dialog"][data-expanded]')) return;
    const handler = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (handler && handler(event) !== false) event.preventDefault();
  };
  onMount(() => window.addEventListener('keydown', listen));
  onCleanup(() => window.removeEventListener('keydown', listen));
}
