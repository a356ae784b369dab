/** Does it once the browser has nothing better to do: what is not seen at first must not delay what is. */
export function whenIdle(task: () => unknown): void {
  // Safari has no idle callback; a moment after the page has been drawn is as good.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void task(), { timeout: 4000 });
  else setTimeout(task, 600);
}
