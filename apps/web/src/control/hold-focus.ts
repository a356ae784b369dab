import { onCleanup } from 'solid-js';

/**
 * Keeps the keyboard in a field that is moved or put back in the page: a browser takes the focus from an element whose
 * place in the document changes, and what is typed next would be commands. Whoever leaves by pointer or by key leaves.
 */
export function holdFocus(field: HTMLElement): void {
  let leftAt = Number.NEGATIVE_INFINITY;
  const onPointer = () => {
    leftAt = performance.now();
  };
  const take = () => {
    const { activeElement } = document;
    const isNobodys = activeElement === document.body || activeElement === null;
    if (!isNobodys || !field.isConnected || performance.now() - leftAt < 500) return;
    field.focus({ preventScroll: true });
  };
  let frame = 0;
  const onBlur = () => {
    queueMicrotask(take);
    // Once more when it has been away for a moment.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(take);
  };
  field.addEventListener('blur', onBlur);
  document.addEventListener('pointerdown', onPointer, true);
  onCleanup(() => {
    field.removeEventListener('blur', onBlur);
    document.removeEventListener('pointerdown', onPointer, true);
    cancelAnimationFrame(frame);
  });
}
