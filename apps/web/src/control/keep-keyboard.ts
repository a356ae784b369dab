/**
 * A text field that goes while it has the focus takes the keyboard with it in Chromium: keys reach nothing until the next
 * click. The page's content then gets the focus, unless something else has it by now.
 */
export function keepKeyboard(): void {
  const content = document.querySelector<HTMLElement>('#content');
  if (document.activeElement !== document.body || !content) return;
  if (!content.hasAttribute('tabindex')) content.tabIndex = -1;
  content.focus({ preventScroll: true });
}
