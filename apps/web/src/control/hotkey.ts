import { onCleanup, onMount } from 'solid-js';

/** Whether keys go into a text there. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement);

/** In milliseconds: who types on within this time has not seen that the field is gone. */
const pause = 1_000;
/** When the last letter went into a field that nobody has left since, by key or by pointer. */
let lastLetter = Number.NEGATIVE_INFINITY;
const leave = () => {
  lastLetter = Number.NEGATIVE_INFINITY;
};

/**
 * Takes note of letters before anybody acts on them; true for one that was meant for a text. Its field may have been taken
 * away under the hands: the server refused what was written there, or the debate was closed.
 */
function isMeantForText(event: KeyboardEvent): boolean {
  const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isLetter) {
    if (['Escape', 'Enter', 'Tab'].includes(event.key)) leave();
    return false;
  }
  const isMeant = isTyping(event.target) || event.timeStamp - lastLetter < pause;
  if (isMeant) lastLetter = event.timeStamp;
  return isMeant;
}

const listening = new Set<(event: KeyboardEvent) => void>();
let meant = new WeakSet<KeyboardEvent>();
const note = (event: KeyboardEvent) => {
  if (isMeantForText(event)) meant.add(event);
};

/**
 * Listens for single keys while the component is there. Not while somebody types, nor for what they type on when their
 * field has gone; not with Ctrl, Cmd or Alt (those are the browser's), not below an open dialog. A handler that returns
 * false leaves the key to others.
 */
export function createHotkeys(keys: Readonly<Record<string, (event: KeyboardEvent) => unknown>>): void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    if (meant.has(event) || document.querySelector('[role="dialog"][data-expanded]')) return;
    const handler = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (handler && handler(event) !== false) event.preventDefault();
  };
  onMount(() => {
    if (listening.size === 0) {
      window.addEventListener('keydown', note, true);
      window.addEventListener('pointerdown', leave, true);
    }
    listening.add(listen);
    window.addEventListener('keydown', listen);
  });
  onCleanup(() => {
    window.removeEventListener('keydown', listen);
    listening.delete(listen);
    if (listening.size > 0) return;
    window.removeEventListener('keydown', note, true);
    window.removeEventListener('pointerdown', leave, true);
    meant = new WeakSet();
  });
}
